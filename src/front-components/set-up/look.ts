import type { SetUpWords } from '../../domain/words/languages.ts';
import type { Look } from '../ui/look.ts';
import type { SetUpScreen, SetUpState } from './set-up-screen.ts';

/** In which words and colours the page is shown. */
export type SetUpLook = Look & { words: SetUpWords };

/** What every part of the page is given. */
export type PartProps = SetUpLook & {
  state: SetUpState;
  screen: Pick<SetUpScreen, keyof SetUpScreen>;
};
