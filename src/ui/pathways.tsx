import { useTranslation } from 'react-i18next';
import type { Pathway } from '#src/domain/classification.ts';
import classes from './pathways.module.css';

/** One glyph per pathway on a 24-unit square: told apart by shape, so that colour is never needed. */
const glyphs: Readonly<Record<Pathway, string>> = {
  // A bolt: energy without burning.
  'zero-emission': 'M13.6 1.8 4.6 13.4h6L9 22.2l10.4-12.6h-6.6z',
  // A leaf, cut along its vein.
  'nature-based':
    'M20.6 3.2C11 2.6 4 6.6 4 14c0 1.7.4 3.2 1.1 4.5L13.8 10l1.4 1.4-8.7 8.5C7.9 20.8 9.6 21.2 11.2 21.2c7.4 0 10.3-8.1 9.4-18z',
  // Two beams of one length.
  equitable:
    'M3.5 5.5h17a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-17a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1zm0 8h17a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-17a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1z',
  // An arch that stands over water.
  resilient:
    'M2.5 15.2V12a9.5 9.5 0 0 1 19 0v3.2h-4.3V12a5.2 5.2 0 0 0-10.4 0v3.2zM2.5 18.2c1.6 0 1.6 1 3.2 1s1.6-1 3.15-1 1.6 1 3.15 1 1.6-1 3.2-1 1.6 1 3.15 1 1.55-1 3.15-1v3.4c-1.6 0-1.6 1-3.15 1s-1.6-1-3.15-1-1.6 1-3.2 1-1.6-1-3.15-1-1.6 1-3.15 1-1.6-1-3.15-1z',
  // A loop that comes back to its start.
  circular:
    'M12 2.5a9.5 9.5 0 0 1 8.9 6.2l1.9-.7-1.7 6.7-6-3.6 1.9-.7A5.4 5.4 0 1 0 15.3 16.3l3 3A9.5 9.5 0 1 1 12 2.5z',
};

type PathwayGlyphProps = {
  pathway: Pathway;
  size?: number | string;
};

/** Decorative: always stands beside the pathway's name. */
export function PathwayGlyph({ pathway, size = '1em' }: PathwayGlyphProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="currentColor"
      aria-hidden="true"
      className={classes.glyph}
    >
      <path d={glyphs[pathway]} />
    </svg>
  );
}

type PathwayBadgeProps = {
  pathway: Pathway;
};

export function PathwayBadge({ pathway }: PathwayBadgeProps) {
  const { t } = useTranslation('vocabulary');
  return <NamedPathway pathway={pathway} name={t(`pathway.${pathway}`)} />;
}

type NamedPathwayProps = PathwayBadgeProps & {
  /** In the reader's language. */
  name: string;
};

/** The badge without asking for its words: where dozens are drawn at every key, that is most of their cost. */
export function NamedPathway({ pathway, name }: NamedPathwayProps) {
  return (
    <span className={classes.badge} data-pathway={pathway}>
      <PathwayGlyph pathway={pathway} />
      {name}
    </span>
  );
}

/** CSS values of a pathway's colours; they follow the colour scheme. */
export function pathwayColors(pathway: Pathway) {
  return {
    /** Strong, for bands and art. */
    band: `var(--portal-pathway-${pathway}-band)`,
    /** Readable on the ground and on the tint. */
    text: `var(--portal-pathway-${pathway}-text)`,
    tint: `var(--portal-pathway-${pathway}-tint)`,
  };
}
