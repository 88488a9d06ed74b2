import type { Look } from './look.ts';
import { noteStyle } from './theme.ts';

/** Stands in the place of a command that whoever looks on may not give, and says who may. */
export const OnlyFor = ({ texts, theme }: Look) => <p style={noteStyle(theme)}>{texts.panel.onlyFor}</p>;
