import { defineViewField } from 'twenty-sdk/define';
import { onPersonPage } from '../../support/standard-views.ts';

export default defineViewField(onPersonPage('reportsTo'));
