import { defineObject, MetadataWritability } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { computed, dateTime, fieldsOf, json, text, whole } from '../support/fields.ts';
import { choice } from '../support/options.ts';

const named = fieldsOf(ids.fields.scoreRun);
const options = ids.options.scoreRun;

export default defineObject({
  universalIdentifier: ids.objects.scoreRun,
  nameSingular: 'scoreRun',
  namePlural: 'scoreRuns',
  labelSingular: 'Score run',
  labelPlural: 'Score runs',
  icon: 'IconRefresh',
  description:
    'One pass over many companies that calculates their scores: how far it is and what went wrong.',
  isSearchable: false,
  isUICreatable: false,
  isUIEditable: false,
  writability: MetadataWritability.APPLICATION,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.scoreRun.name,
  fields: [
    text(named('name'), { label: 'Name', icon: 'IconRefresh', description: 'What the run does, and when.' }),
    choice(
      named('mode'),
      { label: 'Mode', icon: 'IconAdjustments', description: 'What started the run.' },
      options.mode,
      {
        SWEEP: ['Sweep', 'sky'],
        BACKFILL: ['Backfill', 'purple'],
        POLICY: ['Policy change', 'blue'],
        MANUAL: ['By hand', 'yellow'],
        DECISIONS: ['Recommendations applied', 'green'],
        FEED: ['Feed', 'gray'],
      },
    ),
    choice(
      named('state'),
      { label: 'State', icon: 'IconProgress', description: 'Where the run stands.' },
      options.state,
      {
        WAITING: ['Waiting', 'gray'],
        RUNNING: ['Running', 'blue'],
        FINISHED: ['Finished', 'green'],
        FAILED: ['Failed', 'red'],
      },
    ),
    choice(
      named('phase'),
      { label: 'Phase', icon: 'IconStairsUp', description: 'Which part of its work the run is at.' },
      options.phase,
      {
        ACCOUNTS: ['Accounts', 'sky'],
        LOOSE: ['Records without a company', 'purple'],
        RANKING: ['Ranking', 'blue'],
      },
    ),
    whole(named('processed'), {
      label: 'Processed',
      icon: 'IconProgressCheck',
      description: 'How many companies have been calculated so far.',
    }),
    whole(named('total'), {
      label: 'Total',
      icon: 'IconSum',
      description: 'How many companies the run is about.',
    }),
    whole(named('changed'), {
      label: 'Changed',
      icon: 'IconArrowsUpDown',
      description: 'How many companies have other scores than before.',
    }),
    whole(named('failed'), {
      label: 'Failed',
      icon: 'IconAlertTriangle',
      description: 'How many companies could not be calculated.',
    }),
    json(named('failureReasons'), {
      label: 'Failure reasons',
      icon: 'IconBraces',
      description: 'The first failures, with their reasons.',
    }),
    whole(named('requests'), {
      label: 'Requests',
      icon: 'IconApi',
      description: 'How many requests the run has sent to Twenty.',
    }),
    dateTime(named('startedAt'), {
      label: 'Started at',
      icon: 'IconPlayerPlay',
      description: 'When the run started.',
    }),
    dateTime(named('finishedAt'), {
      label: 'Finished at',
      icon: 'IconFlag',
      description: 'When the run ended, well or not.',
    }),
    dateTime(named('leasedUntil'), {
      label: 'Leased until',
      icon: 'IconLock',
      description: 'Until when one worker holds the run; after that another may go on with it.',
    }),
    text(named('cursor'), {
      label: 'Cursor',
      icon: 'IconBookmark',
      description: 'Where the next worker goes on.',
    }),
    text(named('policyId'), {
      label: 'Policy',
      icon: 'IconScale',
      description: 'The scoring policy whose companies a policy run calculates; empty for other runs.',
    }),
    json(named('decisions'), {
      label: 'Decisions',
      icon: 'IconBraces',
      description:
        'The decisions that the run applied, each as it was and as it became: by them it can be undone.',
    }),
    dateTime(named('undoneAt'), {
      label: 'Undone at',
      icon: 'IconArrowBackUp',
      description: 'When the decisions of the run were taken back.',
    }),
  ].map(computed),
});
