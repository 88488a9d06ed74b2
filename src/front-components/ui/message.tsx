import { pageStyle, type Theme } from './theme.ts';

/** A page that has one sentence to say. */
export const Message = ({ text, theme }: { text: string; theme: Theme }) => (
  <div style={pageStyle(theme)} role="status">
    {text}
  </div>
);
