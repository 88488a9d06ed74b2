/** A place that one of the app's components fills. */
export const componentWidget = (widget: string, title: string, component: string) => ({
  universalIdentifier: widget,
  title,
  type: 'FRONT_COMPONENT' as const,
  configuration: {
    configurationType: 'FRONT_COMPONENT' as const,
    frontComponentUniversalIdentifier: component,
  },
});
