import { useMemo } from 'react';
import type { Pathway } from '#src/domain/classification.ts';
import classes from './CoverArt.module.css';
import { between, type Canvas, cover, type Random, randomOf } from './drawing.ts';
import { pathwayFields } from './pathwayFields.ts';
import { pathwayFigures } from './pathwayFigures.ts';
import { pathwayColors } from './pathways.tsx';

type CoverArtProps = {
  /** The same seed draws the same picture: use an id that stays. */
  seed: string;
  pathways: readonly Pathway[];
  /** Shape of the picture; it fills the width it is given. */
  shape?: 'wide' | 'square' | 'banner';
};

/** Across a whole page. */
const banner: Canvas = { width: 1200, height: 240 };

/** A small map made of the case's pathways, for cases without a picture. Decorative. */
export function CoverArt({ seed, pathways, shape = 'wide' }: CoverArtProps) {
  const canvas = shape === 'banner' ? banner : cover;
  const art = useMemo(() => compose(seed, pathways, canvas), [seed, pathways, canvas]);

  return (
    <svg
      viewBox={`0 0 ${canvas.width} ${canvas.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={classes.art}
      data-shape={shape}
      style={{ background: art.ground }}
    >
      <path d={art.field} className={classes.field} style={{ stroke: art.fieldColor }} />
      {art.figures.map(({ d, color, width }) => (
        <path
          key={d}
          d={d}
          fillRule="evenodd"
          className={width === null ? undefined : classes.stroked}
          style={width === null ? { fill: color } : { stroke: color, strokeWidth: width }}
        />
      ))}
    </svg>
  );
}

function compose(seed: string, pathways: readonly Pathway[], canvas: Canvas) {
  const random = randomOf(`${seed}/${pathways.join()}`);
  const first = pathways[0] ?? 'nature-based';
  const isDeep = random() < 0.4;
  const places = placesOf(random, canvas);
  const figures = pathways.slice(0, 3).map((pathway, index) => {
    const place = places[index] ?? { x: 200, y: 120, size: 60 };
    const { draw, stroke } = pathwayFigures[pathway];
    return {
      d: draw(random, place, canvas),
      color: pathwayColors(pathway).band,
      width: stroke === null ? null : stroke * place.size,
    };
  });
  return {
    ground: isDeep ? 'var(--portal-deep)' : pathwayColors(first).tint,
    fieldColor: isDeep ? 'var(--portal-on-deep)' : pathwayColors(first).band,
    field: pathwayFields[first](random, canvas),
    figures,
  };
}

/** Where the figures stand: the first large and off centre, the others smaller, on the other side. */
function placesOf(random: Random, { width }: Canvas) {
  const isMirrored = random() < 0.5;
  const side = (x: number) => (isMirrored ? cover.width - x : x) * (width / cover.width);
  return [
    { x: side(between(random, 90, 150)), y: between(random, 90, 150), size: between(random, 74, 96) },
    { x: side(between(random, 270, 330)), y: between(random, 80, 160), size: between(random, 48, 66) },
    { x: side(between(random, 190, 240)), y: random() < 0.5 ? 48 : 192, size: between(random, 28, 36) },
  ];
}
