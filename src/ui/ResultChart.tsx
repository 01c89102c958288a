import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#src/domain/caseStudy.ts';
import { type Change, changeOf } from '#src/domain/evidence.ts';
import { isWithoutZero } from '#src/domain/unit.ts';
import classes from './ResultChart.module.css';
import { formatFigure } from './resultNumber.ts';
import { useChangeText } from './useChangeText.ts';

type ResultChartProps = {
  result: Result;
};

/** From the baseline to the value on one line, and the same as a sentence; nothing where `changeOf` sees no change. */
export function ResultChart({ result }: ResultChartProps) {
  const { i18n } = useTranslation();
  const { sentence, short } = useChangeText();
  const change = changeOf(result);
  if (!change) return null;

  const hasZero = !isWithoutZero(result.unit);
  const at = scaleOf(change, hasZero);
  const [from, to, zero] = [at(change.from), at(change.to), at(0)];

  return (
    <figure className={classes.chart} data-kind={result.kind} lang={i18n.resolvedLanguage}>
      <figcaption className="portal-visually-hidden">{sentence(result, change)}</figcaption>
      <div aria-hidden="true">
        <p className={classes.labels}>
          {hasZero && Math.abs(from - zero) > labelRoom && (
            <span className={classes.from} style={placeOf(zero)}>
              {formatFigure(0)}
            </span>
          )}
          <span className={classes.from} style={placeOf(from)}>
            {formatFigure(change.from)}
          </span>
        </p>
        <svg className={classes.drawing} width="100%" height="20" aria-hidden="true">
          <line className={classes.axis} x1={`${margin}%`} x2={`${100 - margin}%`} y1="10" y2="10" />
          {hasZero && <Tick className={classes.axis} x={zero} size={6} />}
          <line className={classes.way} x1={`${from}%`} x2={`${to}%`} y1="10" y2="10" />
          <Tick className={classes.start} x={from} size={6} />
          {change.range && <Whisker ends={[at(change.range[0]), at(change.range[1])]} />}
          <circle className={classes.end} cx={`${to}%`} cy="10" r="5.5" />
        </svg>
        <p className={classes.labels}>
          <span className={classes.to} style={placeOf(to)}>
            {formatFigure(change.to)}{' '}
            <span dir="auto" className={classes.change}>
              {short(result, change)}
            </span>
          </span>
        </p>
      </div>
    </figure>
  );
}

function Tick({ x, size, className }: { x: number; size: number; className: string | undefined }) {
  return <line className={className} x1={`${x}%`} x2={`${x}%`} y1={10 - size} y2={10 + size} />;
}

function Whisker({ ends: [low, high] }: { ends: readonly [number, number] }) {
  return (
    <g>
      <line className={classes.whisker} x1={`${low}%`} x2={`${high}%`} y1="10" y2="10" />
      <Tick className={classes.whisker} x={low} size={4} />
      <Tick className={classes.whisker} x={high} size={4} />
    </g>
  );
}

/** Room for half a marker at both ends, in per cent of the width. */
const margin = 3;
/** What a short label takes, in per cent of the width. */
const labelRoom = 12;

/** Lengths may be compared only from zero; degrees have none that means something, so their line begins near by. */
function scaleOf({ from, to, range }: Change, isFromZero: boolean): (value: number) => number {
  const shown = [from, to, ...(range ?? []), ...(isFromZero ? [0] : [])];
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const room = isFromZero ? 0 : (high - low || 1) * 0.4;
  const length = high - low + 2 * room || 1;
  return (value) => {
    const share = (value - low + room) / length;
    const place = margin + share * (100 - 2 * margin);
    return Number.isFinite(place) ? Math.round(place * 10) / 10 : 50;
  };
}

/** A label grows towards the middle, so that it never leaves the chart. */
function placeOf(x: number): CSSProperties {
  return x < 50 ? { insetInlineStart: `${x}%` } : { insetInlineEnd: `${100 - x}%` };
}
