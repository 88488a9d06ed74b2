import { defineNavigationMenuItem } from 'twenty-sdk/define';
import { entry } from '../support/navigation.ts';

export default defineNavigationMenuItem(entry('expiringContracts', 'Ends in 90 days', 'IconCalendarDue'));
