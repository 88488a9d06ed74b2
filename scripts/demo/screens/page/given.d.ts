declare module 'screens:places' {
  const places: import('../places.ts').Place[];
  export default places;
}

declare module 'screens:components' {
  /** The definitions of the app's components. */
  const components: {
    universalIdentifier: string;
    name: string;
    isHeadless?: boolean;
    component: import('react').ComponentType;
  }[];
  export default components;
}
