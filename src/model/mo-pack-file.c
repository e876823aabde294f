/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>

#include "core/mo-csv-out.h"
#include "model/mo-pack-jobs.h"

static void
csv_row (GString *csv, const char *const *cells)
{
  for (; *cells; cells++)
    mo_csv_cell (csv, *cells);
  mo_csv_row_end (csv);
}

char *
mo_pack_csv (const MoPackPaper *pack)
{
  GString *csv = g_string_new (NULL);
  g_autofree char *title = mo_pack_title (pack), *as_of = mo_day_to_iso (mo_pack_day (pack)),
                  *foot = mo_pack_foot (pack);
  g_autoptr (GPtrArray) table = mo_pack_table (pack);

  csv_row (csv, (const char *[]){ title, as_of, NULL });
  csv_row (csv, (const char *[]){ foot, NULL });
  if (mo_pack_lacks (pack))
    csv_row (csv, (const char *[]){ mo_pack_lacks (pack), NULL });
  for (guint i = 0; i < table->len; i++)
    csv_row (csv, table->pdata[i]);
  return g_string_free (csv, FALSE);
}

static void
put (JsonBuilder *json, const char *name, const char *value)
{
  json_builder_set_member_name (json, name);
  if (value)
    json_builder_add_string_value (json, value);
  else
    json_builder_add_null_value (json);
}

static void
put_figure (JsonBuilder *json, const MoPackRow *row)
{
  const MoFigureInfo *info = &mo_figure_infos ()[row->which];

  json_builder_begin_object (json);
  put (json, "code", info->code);
  put (json, "key", info->key);
  put (json, "provenance", row->code);
  put (json, "now", row->now);
  put (json, "before", row->before);
  put (json, "of", row->basis);
  if (row->restated)
    put (json, "restated", row->restated);
  json_builder_end_object (json);
}

char *
mo_pack_json (const MoPackPaper *pack)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (GPtrArray) rows = mo_pack_all_rows (pack);
  g_autofree char *period = mo_period_code (&pack->ask.period),
                  *as_of = mo_day_to_iso (mo_pack_day (pack)), *title = mo_pack_title (pack);

  json_builder_begin_object (json);
  put (json, "title", title);
  put (json, "period", period);
  put (json, "as_of", as_of);
  put (json, "frozen", pack->frozen ? pack->frozen->mark : NULL);
  if (mo_pack_lacks (pack))
    put (json, "lacks", mo_pack_lacks (pack));
  json_builder_set_member_name (json, "figures");
  json_builder_begin_array (json);
  for (guint i = 0; i < rows->len; i++)
    put_figure (json, rows->pdata[i]);
  json_builder_end_array (json);
  json_builder_end_object (json);
  g_autoptr (JsonNode) root = json_builder_get_root (json);
  return json_to_string (root, TRUE);
}
