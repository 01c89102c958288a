import { useTranslation } from 'react-i18next';
import type { Pathway } from '#src/domain/classification.ts';
import classes from './pathways.module.css';

/** One glyph per pathway on a 24-unit square: told apart by shape, so that colour is never needed. */
const glyphs: Readonly<Record<Pathway, string>> = {
  // A bolt: energy without burning.
  'zero-emission': 'M13.6 1.8 4.6 13.4h6L9 22.2l10.4-12.6h-6.6z',
  // A leaf, cut along its vein.
  'nature-based': 'M20.6 3.2C11 2.6 4 6.600 4 14c0 1.7.4 3.200 1.100 4.500L13.800 10l1.400 1.400-8.700 8.500C7.900 20.800 9.600 21.200 11.200 21.200c7.400 0 10.300-8.100 9.400-18z',
  // Two beams of one length.
  equitable: 'M3.500 5.500h17a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-17a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1zm0 8h17a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-17a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1z',
  // An arch that stands over water.
  resilient: 'M2.500 15.200V12a9.500 9.500 0 0 1 19 0v3.200h-4.300V12a5.200 5.200 0 0 0-10.400 0v3.200zM2.500 18.200c1.600 0 1.600 1 3.200 1s1.600-1 3.150-1 1.600 1 3.150 1 1.600-1 3.200-1 1.600 1 3.150 1 1.550-1 3.150-1v3.400c-1.600 0-1.600 1-3.150 1s-1.600-1-3.150-1-1.600 1-3.200 1-1.600-1-3.150-1-1.600 1-3.150 1-1.600-1-3.150-1z',
  // A loop that comes back to its start.
  circular: 'M12 2.500a9.500 9.500 0 0 1 8.900 6.200l1.900-.7-1.700 6.700-6-3.600 1.900-.7A5.400 5.400 0 1 0 15.300 16.300l3 3A9.500 9.500 0 1 1 12 2.500z',
};

type PathwayGlyphProps = {
  pathway: Pathway;
  size?: number | string;
};

/** Decorative: always stands beside the pathway's name. */
export function PathwayGlyph({ pathway, size = '1em' }: PathwayGlyphProps) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} fill="currentColor" aria-hidden="true" className={classes.glyph}>
      <path d={glyphs[pathway]} />
    </svg>
  );
}

type PathwayBadgeProps = {
  pathway: Pathway;
};

export function PathwayBadge({ pathway }: PathwayBadgeProps) {
  const { t } = useTranslation('vocabulary');
  return (
    <span className={classes.badge} data-pathway={pathway}>
      <PathwayGlyph pathway={pathway} />
      {t(`pathway.${pathway}`)}
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
