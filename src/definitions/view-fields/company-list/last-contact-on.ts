import { defineViewField } from 'twenty-sdk/define';
import { onCompanyList } from '../../support/standard-views.ts';

export default defineViewField(onCompanyList('lastContactOn'));
