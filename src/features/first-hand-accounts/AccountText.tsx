import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountDraft, DraftProblem } from '#src/domain/accountDraft.ts';
import { contentLanguages, isOneOf } from '#src/domain/classification.ts';
import { accountLimits } from '#src/domain/firstHandAccount.ts';
import { directionOf } from '#src/domain/textDirection.ts';
import classes from './WriteAccount.module.css';

type AccountTextProps = {
  draft: AccountDraft;
  problem: DraftProblem | undefined;
  onChange: (fields: Partial<AccountDraft>) => void;
};

export function AccountText({ draft, problem, onChange }: AccountTextProps) {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const left = accountLimits.body - draft.body.length;
  return (
    <>
      <Textarea
        label={t('write.body')}
        description={t('write.bodyHint')}
        value={draft.body}
        onChange={({ currentTarget }) => onChange({ body: currentTarget.value })}
        autosize
        minRows={6}
        lang={draft.language}
        dir={draft.body === '' ? directionOf(draft.language) : 'auto'}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        error={problem && t(problem === 'tooLong' ? 'problem.bodyTooLong' : 'problem.body', { count: -left })}
      />
      <p role="status" className={classes.left}>
        {left < 200 ? t('write.left', { count: Math.max(0, left) }) : ''}
      </p>
      <Select
        label={t('write.language')}
        data={contentLanguages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
        value={draft.language}
        onChange={(value) => isOneOf(contentLanguages, value) && onChange({ language: value })}
        allowDeselect={false}
        searchable
      />
    </>
  );
}
