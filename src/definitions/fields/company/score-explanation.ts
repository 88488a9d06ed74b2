import { defineField } from 'twenty-sdk/define';
import { company } from '../../support/extended.ts';
import { computed, json } from '../../support/fields.ts';

export default defineField(
  company.has(
    computed(
      json(company.named('scoreExplanation'), {
        label: 'Score explanation',
        icon: 'IconBraces',
        description: 'The parts, inputs and reasons the scores were calculated from.',
      }),
    ),
  ),
);
