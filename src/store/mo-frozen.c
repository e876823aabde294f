/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <math.h>

#include "core/mo-certificate.h"
#include "store/mo-snapshots-private.h"

#define STRANDS (MO_STRAND_BOTH + 1)

static const char *const strand_codes[STRANDS] = { "sci", "family", "all" };

struct _MoFrozen {
  MoFigure *figures; /* figure by strand */
  gboolean *known;
  guint n;
};

void
mo_frozen_free (MoFrozen *frozen)
{
  if (!frozen)
    return;
  g_free (frozen->figures);
  g_free (frozen->known);
  g_free (frozen);
}

/* ---------------------------------------------------------------------- writing */

static void
add_int (JsonBuilder *builder, const char *name, int value)
{
  if (value < 0)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/* Six places: what is kept does not hang on the last bit of a sum. */
static void
add_real (JsonBuilder *builder, const char *name, double value)
{
  if (isnan (value))
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, round (value * 1e6) / 1e6);
}

static void
add_figure (JsonBuilder *builder, const char *code, const MoFigure *figure)
{
  json_builder_set_member_name (builder, code);
  json_builder_begin_object (builder);
  add_real (builder, "value", figure->value);
  add_int (builder, "n", figure->n);
  add_int (builder, "of", figure->of);
  add_int (builder, "answered", figure->answered);
  add_int (builder, "eligible", figure->eligible);
  add_int (builder, "open", figure->open);
  add_real (builder, "p90", figure->p90);
  json_builder_end_object (builder);
}

char *
mo_frozen_write (const MoPeriod *period, const MoImpactFacts *facts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  for (MoStrand strand = 0; strand < STRANDS; strand++) {
    MoFigureAsk ask = { .period = *period, .strand = strand };
    json_builder_set_member_name (builder, strand_codes[strand]);
    json_builder_begin_object (builder);
    for (guint which = 0; which < mo_figure_count (); which++) {
      MoFigure figure = mo_figure (which, facts, &ask, NULL, NULL);
      add_figure (builder, mo_figure_infos ()[which].code, &figure);
    }
    json_builder_end_object (builder);
  }
  json_builder_end_object (builder);
  g_autoptr (JsonNode) node = json_builder_get_root (builder);
  return json_to_string (node, FALSE);
}

/* ---------------------------------------------------------------------- reading */

static int
read_int (JsonObject *object, const char *name)
{
  return json_object_has_member (object, name) ? json_object_get_int_member (object, name) : -1;
}

static double
read_real (JsonObject *object, const char *name)
{
  return json_object_has_member (object, name) ? json_object_get_double_member (object, name)
                                               : NAN;
}

static MoFigure
read_figure (JsonObject *object)
{
  return (MoFigure){
    .value = read_real (object, "value"),
    .n = MAX (read_int (object, "n"), 0),
    .of = read_int (object, "of"),
    .answered = read_int (object, "answered"),
    .eligible = read_int (object, "eligible"),
    .open = read_int (object, "open"),
    .p90 = read_real (object, "p90"),
  };
}

static void
read_strand (MoFrozen *frozen, MoStrand strand, JsonObject *figures)
{
  JsonObjectIter iter;
  const char *code;
  JsonNode *node;

  json_object_iter_init (&iter, figures);
  while (json_object_iter_next (&iter, &code, &node)) {
    int which = mo_figure_find (code); /* one that is counted no more is passed over */
    if (which < 0 || !JSON_NODE_HOLDS_OBJECT (node))
      continue;
    frozen->figures[which * STRANDS + strand] = read_figure (json_node_get_object (node));
    frozen->known[which * STRANDS + strand] = TRUE;
  }
}

MoFrozen *
mo_snapshot_read (const MoSnapshot *snapshot, GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *mark = mo_certificate_fingerprint (snapshot->figures);

  if (g_str_equal (mark, snapshot->sha256))
    node = json_from_string (snapshot->figures, NULL);
  if (!node || !JSON_NODE_HOLDS_OBJECT (node)) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_DAMAGED,
                 "the frozen figures of %s are not those that were frozen",
                 snapshot->period);
    return NULL;
  }
  g_autoptr (MoFrozen) frozen = g_new0 (MoFrozen, 1);
  frozen->n = mo_figure_count ();
  frozen->figures = g_new0 (MoFigure, frozen->n * STRANDS);
  frozen->known = g_new0 (gboolean, frozen->n * STRANDS);
  for (MoStrand strand = 0; strand < STRANDS; strand++) {
    JsonNode *figures =
        json_object_get_member (json_node_get_object (node), strand_codes[strand]);
    if (figures && JSON_NODE_HOLDS_OBJECT (figures))
      read_strand (frozen, strand, json_node_get_object (figures));
  }
  return g_steal_pointer (&frozen);
}

const MoFigure *
mo_frozen_figure (const MoFrozen *frozen, guint which, MoStrand strand)
{
  guint at = which * STRANDS + strand;
  return which < frozen->n && frozen->known[at] ? &frozen->figures[at] : NULL;
}

/* ---------------------------------------------------------------------- then and now */

static gboolean
same_value (double was, double now)
{
  return (isnan (was) && isnan (now)) || fabs (was - now) < 1e-5;
}

static gboolean
same_figure (const MoFigure *was, const MoFigure *now)
{
  return was->n == now->n && was->of == now->of && was->open == now->open &&
         was->answered == now->answered && was->eligible == now->eligible &&
         same_value (was->value, now->value) && same_value (was->p90, now->p90);
}

GArray *
mo_frozen_restated (const MoFrozen *frozen,
                    const MoSnapshot *snapshot,
                    const MoImpactFacts *facts)
{
  GArray *restated = g_array_new (FALSE, TRUE, sizeof (MoRestated));
  MoPeriod period = mo_snapshot_period (snapshot, facts->today);

  for (guint which = 0; which < frozen->n; which++)
    for (MoStrand strand = 0; strand < STRANDS; strand++) {
      const MoFigure *was = mo_frozen_figure (frozen, which, strand);
      MoFigureAsk ask = { .period = period, .strand = strand };
      MoRestated item = { .which = which, .strand = strand };
      if (!was)
        continue;
      item.was = *was;
      item.now = mo_figure (which, facts, &ask, NULL, NULL);
      if (!same_figure (&item.was, &item.now))
        g_array_append_val (restated, item);
    }
  return restated;
}
