import { defineNavigationMenuItem } from 'twenty-sdk/define';
import { entry } from '../support/navigation.ts';

export default defineNavigationMenuItem(entry('noticeNear', 'Notice in 90 days', 'IconBellRinging'));
