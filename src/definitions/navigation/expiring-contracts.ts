import { defineNavigationMenuItem } from 'twenty-sdk/define';
import { entry } from '../support/navigation.ts';

export default defineNavigationMenuItem(
  entry('expiringContracts', 'Expiring within 90 days', 'IconCalendarDue'),
);
