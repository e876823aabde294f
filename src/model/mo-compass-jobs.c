/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-compass-jobs.h"

#include "store/mo-compass-read.h"
#include "store/mo-letters.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoCompassRowFacts, id),
  MO_FIELD (TEXT, MoCompassRowFacts, name),
  MO_FIELD (INT, MoCompassRowFacts, arrived),
  MO_FIELD (INT, MoCompassRowFacts, waiting),
  MO_FIELD (INT, MoCompassRowFacts, places),
  MO_FIELD (INT, MoCompassRowFacts, free),
  MO_FIELD (INT, MoCompassRowFacts, few),
  MO_FIELD (TEXT, MoCompassRowFacts, as_is),
  MO_FIELD (TEXT, MoCompassRowFacts, half),
  MO_FIELD (TEXT, MoCompassRowFacts, after),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoCompassRowFacts, mo_compass_row_facts, fields)

void
mo_compass_answer_free (gpointer data)
{
  MoCompassAnswer *answer = data;
  g_free (answer->compass);
  g_clear_pointer (&answer->office, mo_office_facts_unref);
  g_free (answer);
}

gpointer
mo_compass_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoCompassAsk *ask = data;
  g_autoptr (MoCompassAnswer) answer = g_new0 (MoCompassAnswer, 1);
  g_autoptr (MoCompassFacts) facts = mo_store_load_compass_job (store, NULL, error);

  if (!facts || !(answer->office = mo_store_load_office_facts (store, error)))
    return NULL;
  answer->compass = mo_compass (facts, &ask->training, ask->course_group);
  return g_steal_pointer (&answer);
}
