import { defineNavigationMenuItem } from 'twenty-sdk/define';
import { entry } from '../support/navigation.ts';

export default defineNavigationMenuItem(entry('overdueDeals', 'Overdue and open', 'IconHourglassLow'));
