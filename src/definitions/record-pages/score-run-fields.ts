import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.scoreRun.view,
    object: ids.objects.scoreRun,
    objectFields: ids.fields.scoreRun,
    name: 'Score run fields',
    groups: {
      run: { name: 'Run', fields: ['mode', 'state', 'startedAt', 'finishedAt', 'undoneAt'] },
      progress: {
        name: 'Progress',
        fields: ['phase', 'processed', 'total', 'changed', 'failed'],
      },
    },
  }),
);
