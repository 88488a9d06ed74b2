import { defineViewField } from 'twenty-sdk/define';
import { onCompanyPage } from '../../support/standard-views.ts';

export default defineViewField(onCompanyPage('amountsWithoutRate'));
