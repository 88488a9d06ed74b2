import { ids } from '../../ids.ts';
import { computed, fieldsOf, text } from '../../support/fields.ts';
import { choices } from '../../support/options.ts';

const named = fieldsOf(ids.fields.keyAccount);
const options = ids.options.keyAccount;

/** What about the people of the account asks for attention. */
export const attention = [
  computed(
    choices(
      named('attentionSignals'),
      {
        label: 'Attention',
        icon: 'IconAlertTriangle',
        description: 'What about the people of the account asks for attention.',
      },
      options.attentionSignals,
      {
        NO_DECISION_MAKER: ['No decision maker', 'red'],
        NO_MENTOR_OR_SUPPORTER: ['No mentor or supporter', 'orange'],
        SINGLE_THREADED: ['Single-threaded', 'orange'],
        ENEMY_DECIDES: ['Enemy decides', 'red'],
        NOBODY_CRITICAL: ['Nobody critical', 'yellow'],
        KEY_PERSON_SILENT: ['Key person silent', 'orange'],
      },
    ),
  ),
  computed(
    text(named('attention'), {
      label: 'Attention reasons',
      icon: 'IconMessage2Question',
      description: 'Why the account asks for attention, in words.',
    }),
  ),
];
