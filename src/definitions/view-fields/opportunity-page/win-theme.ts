import { defineViewField } from 'twenty-sdk/define';
import { onOpportunityPage } from '../../support/standard-views.ts';

export default defineViewField(onOpportunityPage('winTheme'));
