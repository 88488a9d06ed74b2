import { defineIndex } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { indexOn } from '../support/indexes.ts';

export default defineIndex(indexOn(ids.objects.decisionCriterion, ids.fields.decisionCriterion.opportunity));
