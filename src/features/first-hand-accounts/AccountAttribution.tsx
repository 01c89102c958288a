import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountDraft, DraftProblem } from '#src/domain/accountDraft.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { attributions } from '#src/domain/firstHandAccount.ts';

type AccountAttributionProps = {
  draft: AccountDraft;
  problem: DraftProblem | undefined;
  onChange: (fields: Partial<AccountDraft>) => void;
};

/** Nobody's name is shown, or kept back, by oversight: neither is chosen beforehand. */
export function AccountAttribution({ draft, problem, onChange }: AccountAttributionProps) {
  const { t } = useTranslation('accounts');
  return (
    <Radio.Group
      label={t('attribution.label')}
      value={draft.attribution ?? ''}
      onChange={(value) => isOneOf(attributions, value) && onChange({ attribution: value })}
      error={problem && t('problem.attribution')}
      data-invalid={problem ? true : undefined}
    >
      <Stack gap="sm" mt="xs">
        {attributions.map((attribution) => (
          <Radio
            key={attribution}
            value={attribution}
            label={t(`attribution.${attribution}.label`)}
            description={t(`attribution.${attribution}.what`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
