/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-instruments.h"

#include <glib/gi18n-lib.h>

#include "store/mo-stmt.h"

static const MoField instrument_fields[] = {
  MO_FIELD (INT64, MoInstrument, id),
  MO_FIELD (INT, MoInstrument, rev),
  MO_FIELD (TEXT, MoInstrument, code),
  MO_FIELD (TEXT, MoInstrument, name),
  MO_FIELD (TEXT, MoInstrument, version),
  MO_FIELD (TEXT, MoInstrument, items),
  MO_FIELD (TEXT, MoInstrument, scoring),
  MO_FIELD (TEXT, MoInstrument, licence_note),
  MO_FIELD (TEXT, MoInstrument, licence_holder),
  MO_FIELD (DAY, MoInstrument, licence_until),
  MO_FIELD (INT, MoInstrument, in_use),
  MO_FIELD (INT, MoInstrument, sort),
  MO_FIELD (INT, MoInstrument, answers),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoInstrument, mo_instrument, instrument_fields)

static const MoField version_fields[] = {
  MO_FIELD (INT64, MoInstrumentVersion, measure),
  MO_FIELD (TEXT, MoInstrumentVersion, version),
  MO_FIELD (TEXT, MoInstrumentVersion, items),
  MO_FIELD (TEXT, MoInstrumentVersion, who),
  MO_FIELD (TEXT, MoInstrumentVersion, why),
  MO_FIELD (DAY, MoInstrumentVersion, made),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoInstrumentVersion, mo_instrument_version, version_fields)

void
mo_instruments_free (MoInstruments *it)
{
  g_clear_pointer (&it->instruments, g_ptr_array_unref);
  g_clear_pointer (&it->versions, g_ptr_array_unref);
  g_free (it);
}

static gboolean
has_code (GPtrArray *instruments, const char *code)
{
  for (guint i = 0; i < instruments->len; i++)
    if (g_str_equal (((const MoInstrument *) instruments->pdata[i])->code, code))
      return TRUE;
  return FALSE;
}

/* A scale for which there is nothing on record has its places all the same. */
static void
add_places (GPtrArray *instruments)
{
  for (const MoScale *scale = mo_scales (); scale->code; scale++) {
    if (has_code (instruments, scale->code))
      continue;
    g_autoptr (MoWording) wording = mo_wording_of_scale (scale);
    MoInstrument *one = mo_instrument_new ();
    one->code = g_strdup (scale->code);
    one->name = g_strdup (scale->name);
    one->version = g_strdup ("1");
    one->items = mo_wording_write (wording);
    one->licence_note = g_strdup (_ (scale->licence));
    g_ptr_array_add (instruments, one);
  }
}

gpointer
mo_store_list_instruments_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoInstruments) it = g_new0 (MoInstruments, 1);
  g_auto (MoStmt) instruments = mo_stmt_new (
      store,
      "SELECT m.id AS id, m.rev AS rev, m.code AS code, m.name AS name,"
      " coalesce(m.version, '1') AS version, m.items AS items, m.scoring AS scoring,"
      " m.licence_note AS licence_note, m.licence_holder AS licence_holder,"
      " m.licence_until AS licence_until, m.in_use AS in_use, m.sort AS sort,"
      " (SELECT count(*) FROM response o WHERE o.measure = m.id) AS answers"
      " FROM measure m ORDER BY m.in_use DESC, m.sort, m.id");
  it->instruments = mo_stmt_read_all (&instruments, mo_instrument, error);
  if (!it->instruments)
    return NULL;
  add_places (it->instruments);
  g_auto (MoStmt) versions = mo_stmt_new (
      store,
      "SELECT measure, version, items, who, why, made_on AS made FROM measure_version"
      " ORDER BY measure, id DESC");
  it->versions = mo_stmt_read_all (&versions, mo_instrument_version, error);
  return it->versions ? g_steal_pointer (&it) : NULL;
}
