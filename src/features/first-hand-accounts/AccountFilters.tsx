import { Button, SegmentedControl, Select } from '@mantine/core';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContentLanguage, contentLanguages, isOneOf } from '#src/domain/classification.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import classes from './Accounts.module.css';
import type { AccountsShown } from './useAccountsAddress.ts';

type AccountFiltersProps = {
  days: readonly string[];
  /** Those that the loaded accounts are written in. */
  languages: readonly ContentLanguage[];
  shown: AccountsShown;
  onShow: (changed: Partial<AccountsShown>) => void;
};

const all = 'all';

/** In which order, of which day and in which language; everything, newest first, is always one step away. */
export function AccountFilters({ days, languages, shown, onShow }: AccountFiltersProps) {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const orderId = useId();
  const order = useRef<HTMLDivElement>(null);
  const { day, language, isNewestFirst } = shown;
  // A link may ask for a language that comes with a later page only.
  const offered = contentLanguages.filter((one) => languages.includes(one) || one === language);
  return (
    <div className={classes.filters}>
      <div>
        <p id={orderId} className={classes.label}>
          {t('order.label')}
        </p>
        <SegmentedControl
          ref={order}
          aria-labelledby={orderId}
          data={[
            { value: 'forYou', label: t('order.forYou') },
            { value: 'newest', label: t('order.newest') },
          ]}
          value={isNewestFirst ? 'newest' : 'forYou'}
          onChange={(value) => onShow({ isNewestFirst: value === 'newest' })}
        />
      </div>
      {days.length > 1 && (
        <Select
          label={t('filter.day')}
          data={[
            { value: all, label: t('filter.anyDay') },
            ...days.toSorted().map((value) => ({ value, label: formatCalendarDay(value) })),
          ]}
          value={day ?? all}
          onChange={(value) => onShow({ day: value === all ? null : value })}
          allowDeselect={false}
        />
      )}
      {(offered.length > 1 || language !== null) && (
        <Select
          label={t('filter.language')}
          data={[
            { value: all, label: t('filter.anyLanguage') },
            ...offered.map((value) => ({ value, label: t(`vocabulary:language.${value}`) })),
          ]}
          value={language ?? all}
          onChange={(value) => onShow({ language: isOneOf(contentLanguages, value) ? value : null })}
          allowDeselect={false}
        />
      )}
      {(day !== null || language !== null) && (
        <Button
          variant="subtle"
          onClick={() => {
            // This button goes with the filters; what it chose keeps the focus.
            order.current?.querySelector<HTMLElement>('input[value="newest"]')?.focus();
            onShow({ day: null, language: null, isNewestFirst: true });
          }}
        >
          {t('order.everything')}
        </Button>
      )}
    </div>
  );
}
