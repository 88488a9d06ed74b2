import { usePage } from '../panel/page.tsx';
import { ProgrammePage } from './programme-page.tsx';

/** The recommendations at the full width of a page, whatever record was looked at before. */
export const RecommendationsTab = () => <ProgrammePage {...usePage()} />;
