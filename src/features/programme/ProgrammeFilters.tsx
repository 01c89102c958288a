import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOneOf, pathways } from '#src/domain/classification.ts';
import { meetingKinds } from '#src/domain/programme.ts';
import type { ProgrammeFilter } from '#src/domain/programmeDays.ts';
import classes from './Programme.module.css';

type ProgrammeFiltersProps = {
  filter: ProgrammeFilter;
  onChange: (changed: Partial<ProgrammeFilter>) => void;
};

/** Narrows the programme down. */
export function ProgrammeFilters({ filter, onChange }: ProgrammeFiltersProps) {
  const { t } = useTranslation(['programme', 'vocabulary']);
  return (
    <fieldset className={classes.filters}>
      <legend className="portal-visually-hidden">{t('filter.title')}</legend>
      <NativeSelect
        className={classes.choice}
        label={t('filter.meeting')}
        value={filter.meeting ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ meeting: isOneOf(meetingKinds, value) ? value : null })
        }
        data={[
          { value: '', label: t('filter.anyMeeting') },
          ...meetingKinds.map((kind) => ({ value: kind, label: t(`meeting.${kind}`) })),
        ]}
      />
      <NativeSelect
        className={classes.choice}
        label={t('filter.pathway')}
        value={filter.pathway ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ pathway: isOneOf(pathways, value) ? value : null })
        }
        data={[
          { value: '', label: t('filter.anyPathway') },
          ...pathways.map((pathway) => ({ value: pathway, label: t(`vocabulary:pathway.${pathway}`) })),
        ]}
      />
      <Checkbox
        className={classes.mine}
        label={t('filter.mine')}
        checked={filter.isMine}
        onChange={({ currentTarget: { checked } }) => onChange({ isMine: checked })}
      />
    </fieldset>
  );
}
