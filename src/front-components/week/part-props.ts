/** What the week and its parts are handed. */
import type { Look } from '../ui/look.ts';
import type { Week } from './model.ts';
import type { WeekScreen, WeekState } from './week-screen.ts';

export type WeekViewProps = Look & { state: WeekState; screen: Pick<WeekScreen, keyof WeekScreen> };

/** What a part of the week is made of. */
export type WeekPartProps = WeekViewProps & { week: Week };
