import { background } from './background';
import { backup } from './backup';
import { card } from './card';
import { common } from './common';
import { compare } from './compare';
import { corrections } from './corrections';
import { data } from './data';
import { exports } from './exports';
import { failureParts } from './failureParts';
import { failures } from './failures';
import { keys } from './keys';
import { manifest } from './manifest';
import { motives } from './motives';
import { news } from './news';
import { notes } from './notes';
import { options } from './options';
import { ownSources } from './ownSources';
import { panel } from './panel';
import { popup } from './popup';
import { profile } from './profile';
import { reader } from './reader';
import { relations } from './relations';
import { reports } from './reports';
import { sites } from './sites';
import { sources } from './sources';
import { welcome } from './welcome';

export const fr = {
  motives,
  sources,
  ownSources,
  data,
  backup,
  background,
  card,
  common,
  corrections,
  exports,
  failures,
  keys,
  manifest,
  news,
  notes,
  options,
  panel,
  popup,
  profile,
  reader,
  sites,
  compare,
  reports,
  relations,
  failureParts,
  welcome,
};
