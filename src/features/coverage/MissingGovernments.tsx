import { Button, Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOneOf, worldRegions } from '#src/domain/classification.ts';
import { filterMissing, type MissingFilter, type MissingGovernment } from '#src/domain/coverage.ts';
import { sizeBands } from '#src/domain/sizeBand.ts';
import classes from './Coverage.module.css';

type MissingGovernmentsProps = {
  missing: readonly MissingGovernment[];
  /** The way to ask somebody of a government in. */
  renderInvite: (government: MissingGovernment) => ReactNode;
};

const pageSize = 40;
const sizes = [...sizeBands, 'unknown'] as const;

/** Governments that the library does not tell of. */
export function MissingGovernments({ missing, renderInvite }: MissingGovernmentsProps) {
  const { t } = useTranslation(['coverage', 'vocabulary']);
  const [filter, setFilter] = useState<MissingFilter>({ region: null, size: null });
  const [pages, setPages] = useState(1);
  const found = filterMissing(missing, filter);
  const shown = found.slice(0, pages * pageSize);
  const left = found.length - shown.length;
  const choose = (change: Partial<MissingFilter>) => {
    setFilter({ ...filter, ...change });
    setPages(1);
  };

  return (
    <section className={classes.section} aria-labelledby="missing-title">
      <h2 id="missing-title" className={classes.heading}>
        {t('missing.title')}
      </h2>
      <div className={classes.filters}>
        <Select
          label={t('missing.region')}
          placeholder={t('missing.any')}
          clearable
          value={filter.region}
          onChange={(region) => choose({ region: isOneOf(worldRegions, region) ? region : null })}
          data={worldRegions.map((region) => ({ value: region, label: t(`vocabulary:region.${region}`) }))}
        />
        <Select
          label={t('missing.size')}
          placeholder={t('missing.any')}
          clearable
          value={filter.size}
          onChange={(size) => choose({ size: isOneOf(sizes, size) ? size : null })}
          data={sizes.map((size) => ({ value: size, label: t(`size.${size}`) }))}
        />
        <p role="status" className={classes.count}>
          {t('missing.count', { count: found.length })}
        </p>
      </div>
      {found.length === 0 ? (
        <p>{t('missing.none')}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map((government) => (
            <li key={government.id} className={classes.row}>
              <div>
                <p className={classes.name} dir="auto">
                  {government.name}, {government.country}
                </p>
                <p className={classes.soft}>
                  {t(`vocabulary:region.${government.region}`)} · {t(`size.${government.size ?? 'unknown'}`)}
                </p>
              </div>
              {renderInvite(government)}
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button variant="default" onClick={() => setPages(pages + 1)}>
          {t('missing.more', { count: Math.min(left, pageSize) })}
        </Button>
      )}
    </section>
  );
}
