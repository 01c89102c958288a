import { useMemo } from 'react';
import type { Pathway } from '#src/domain/classification.ts';
import classes from './CoverArt.module.css';
import { between, cover, type Random, randomOf } from './drawing.ts';
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

/** A small map made of the case's pathways, for cases without a picture. Decorative. */
export function CoverArt({ seed, pathways, shape = 'wide' }: CoverArtProps) {
  const art = useMemo(() => compose(seed, pathways), [seed, pathways]);

  return (
    <svg
      viewBox={`0 0 ${cover.width} ${cover.height}`}
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

function compose(seed: string, pathways: readonly Pathway[]) {
  const random = randomOf(`${seed}/${pathways.join()}`);
  const first = pathways[0] ?? 'nature-based';
  const isDeep = random() < 0.4;
  const places = placesOf(random);
  const figures = pathways.slice(0, 3).map((pathway, index) => {
    const place = places[index] ?? { x: 200, y: 120, size: 60 };
    const { draw, stroke } = pathwayFigures[pathway];
    return {
      d: draw(random, place),
      color: pathwayColors(pathway).band,
      width: stroke === null ? null : stroke * place.size,
    };
  });
  return {
    ground: isDeep ? 'var(--portal-deep)' : pathwayColors(first).tint,
    fieldColor: isDeep ? 'var(--portal-on-deep)' : pathwayColors(first).band,
    field: pathwayFields[first](random, cover),
    figures,
  };
}

/** Where the figures stand: the first large and off centre, the others smaller, on the other side. */
function placesOf(random: Random) {
  const isMirrored = random() < 0.5;
  const side = (x: number) => (isMirrored ? cover.width - x : x);
  return [
    { x: side(between(random, 90, 150)), y: between(random, 90, 150), size: between(random, 74, 96) },
    { x: side(between(random, 270, 330)), y: between(random, 80, 160), size: between(random, 48, 66) },
    { x: side(between(random, 190, 240)), y: random() < 0.5 ? 48 : 192, size: between(random, 28, 36) },
  ];
}
