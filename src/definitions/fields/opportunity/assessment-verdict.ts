import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { computed } from '../../support/fields.ts';
import { choice } from '../../support/options.ts';

export default defineField(
  opportunity.has(
    computed(
      choice(
        opportunity.named('assessmentVerdict'),
        { label: 'TAS+ verdict', icon: 'IconGavel', description: 'What the last round of TAS+ comes to.' },
        ids.options.opportunity.assessmentVerdict,
        { GO: ['Go', 'green'], IMPROVE: ['Improve', 'orange'], STOP: ['Stop', 'red'] },
      ),
    ),
  ),
);
