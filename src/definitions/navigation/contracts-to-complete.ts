import { defineNavigationMenuItem } from 'twenty-sdk/define';
import { entry } from '../support/navigation.ts';

export default defineNavigationMenuItem(
  entry('contractsToComplete', 'Without amount or dates', 'IconFileAlert'),
);
