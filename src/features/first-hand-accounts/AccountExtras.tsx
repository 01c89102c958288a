import { MultiSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountDraft, DraftProblem } from '#src/domain/accountDraft.ts';
import { isOneOf, pathways, topics } from '#src/domain/classification.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { accountLimits } from '#src/domain/firstHandAccount.ts';
import classes from './WriteAccount.module.css';

type AccountExtrasProps = {
  event: PortalEvent;
  draft: AccountDraft;
  problem: DraftProblem | undefined;
  onChange: (fields: Partial<AccountDraft>) => void;
};

/** What most accounts do without: out of the way, and open when something of it was filled in. */
export function AccountExtras({ event, draft, problem, onChange }: AccountExtrasProps) {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const isUsed = draft.embargo !== '' || draft.pathways.length + draft.topics.length > 0;
  return (
    <details open={isUsed || problem !== undefined || undefined}>
      <summary className={classes.summary}>{t('extras.title')}</summary>
      <div className={classes.extras}>
        <TextInput
          type="datetime-local"
          label={t('extras.embargo')}
          description={t('extras.embargoHint', { zone: event.timeZone, days: accountLimits.embargoDays })}
          value={draft.embargo}
          onChange={({ currentTarget }) => onChange({ embargo: currentTarget.value.slice(0, 16) })}
          error={problem && t(`problem.embargo.${problem === 'tooFar' ? 'tooFar' : 'past'}`)}
        />
        <MultiSelect
          label={t('extras.pathways')}
          data={pathways.map((value) => ({ value, label: t(`vocabulary:pathway.${value}`) }))}
          value={[...draft.pathways]}
          onChange={(values) => onChange({ pathways: values.filter((one) => isOneOf(pathways, one)) })}
          maxValues={accountLimits.pathways}
        />
        <MultiSelect
          label={t('extras.topics')}
          data={topics.map((value) => ({ value, label: t(`vocabulary:topic.${value}`) }))}
          value={[...draft.topics]}
          onChange={(values) => onChange({ topics: values.filter((one) => isOneOf(topics, one)) })}
          maxValues={accountLimits.topics}
          searchable
        />
      </div>
    </details>
  );
}
