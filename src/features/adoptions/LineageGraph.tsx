import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type LineageLink, layOutLineage, type PlacedCity } from '#src/domain/lineage.ts';
import classes from './Lineage.module.css';

type LineageGraphProps = {
  links: readonly LineageLink[];
};

/** Of the drawing, in its own units. */
const column = 260;
const row = 46;
const box = { width: 180, height: 32 };
const edge = 12;
const letters = 22;

/** Who learned from whom, from left to right. The list beside it says the same without a drawing. */
export function LineageGraph({ links }: LineageGraphProps) {
  const { t } = useTranslation('adoptions');
  const arrowId = useId();
  const lineage = useMemo(() => layOutLineage(links), [links]);
  const places = new Map(lineage.cities.map((city) => [city.id, cornerOf(city)]));
  const width = Math.max(0, lineage.columns - 1) * column + box.width + 2 * edge;
  const height = lineage.rows * row + 2 * edge;

  return (
    <figure className={classes.graph}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ maxInlineSize: `${width}px` }}
        className={classes.drawing}
        aria-hidden="true"
      >
        <defs>
          <marker
            id={arrowId}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="6"
            markerHeight="6"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" className={classes.arrow} />
          </marker>
        </defs>
        {lineage.links.map(({ from, to, adoptions, isBack }) => (
          <path
            key={`${from.id} ${to.id}`}
            d={curve(places.get(from.id), places.get(to.id), isBack)}
            className={classes.link}
            data-back={isBack || undefined}
            strokeWidth={Math.min(6, 1 + adoptions)}
            markerEnd={`url(#${arrowId})`}
          />
        ))}
        {lineage.cities.map((city) => {
          const { x, y } = cornerOf(city);
          return (
            <g key={city.id}>
              <title>{city.name}</title>
              <rect x={x} y={y} width={box.width} height={box.height} rx="4" className={classes.city} />
              <text x={x + 12} y={y + box.height / 2} dominantBaseline="central" className={classes.name}>
                {city.name.length > letters ? `${city.name.slice(0, letters - 1)}…` : city.name}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className={classes.caption}>{t('lineage.caption')}</figcaption>
    </figure>
  );
}

interface Point {
  x: number;
  y: number;
}

function cornerOf({ column: place, row: line }: PlacedCity): Point {
  return { x: edge + place * column, y: edge + line * row };
}

/** From the right side of one to the left side of the other; a link back leaves and enters on the right. */
function curve(from: Point | undefined, to: Point | undefined, isBack: boolean): string {
  if (!from || !to) return '';
  const start = { x: from.x + box.width, y: from.y + box.height / 2 };
  const end = { x: isBack ? to.x + box.width : to.x, y: to.y + box.height / 2 + (isBack ? 8 : 0) };
  const reach = isBack ? 56 : Math.max(24, (end.x - start.x) / 2);
  const before = isBack ? end.x + reach : end.x - reach;
  return `M${start.x} ${start.y}C${start.x + reach} ${start.y} ${before} ${end.y} ${end.x} ${end.y}`;
}
