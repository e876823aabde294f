/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-import-private.h"

#include <glib/gi18n-lib.h>

/* ---------------------------------------------------------------------- while writing */

gint64
import_save (Import *it, MoChange *change)
{
  if (it->error) {
    mo_change_free (change);
    return 0;
  }
  return mo_store_save (it->store, change, NULL, &it->error);
}

char *
import_place (const Import *it, MoReadPlace place)
{
  const MoSheetMap *sheet = mo_book_map_sheet (it->ask->map, place.sheet);
  return g_strdup_printf (_ ("%s, row %d"), sheet->sheet->name, place.line);
}

void
import_trace (Import *it, const MoReadPerson *row, const char *table, gint64 id)
{
  const MoSheetMap *sheet = mo_book_map_sheet (it->ask->map, row->place.sheet);
  MoChange *change = mo_change_new ("import_row", 0, 0);
  mo_change_int (change, "import_file", g_array_index (it->files, gint64, sheet->sheet->file));
  mo_change_text (change, "sheet", sheet->sheet->name);
  mo_change_int (change, "line", row->place.line);
  mo_change_text (change, "tbl", table);
  mo_change_int (change, "row_id", id);
  import_save (it, change);
}

static void
add_remark (Import *it, const MoReadPerson *row, const char *sentence)
{
  MoImportRemark *remark = g_new0 (MoImportRemark, 1);
  remark->sheet = row->place.sheet;
  remark->line = row->place.line;
  remark->place = import_place (it, row->place);
  remark->name = g_strdup_printf (
      "%s %s", row->first_name ? row->first_name : "", row->last_name ? row->last_name : "");
  g_strstrip (remark->name);
  remark->sentence = g_strdup (sentence);
  g_ptr_array_add (it->result->remarks, remark);
}

void
import_remark (Import *it, const MoReadPerson *row, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *sentence = g_strdup_vprintf (format, args);
  va_end (args);
  add_remark (it, row, sentence);
}

char *
import_notes (const MoReadPerson *row)
{
  g_autoptr (GString) notes = g_string_new (NULL);
  for (guint i = 0; i < row->notes->len; i++)
    g_string_append_printf (notes, "%s%s", i ? "\n" : "", (char *) row->notes->pdata[i]);
  return notes->len ? g_strdup (notes->str) : NULL;
}

char *
import_noon (const Import *it, MoDay day)
{
  int y, m, d;
  mo_day_split (day, &y, &m, &d);
  g_autoptr (GDateTime) local = g_date_time_new (it->zone, y, m, d, 12, 0, 0);
  g_autoptr (GDateTime) utc = local ? g_date_time_to_utc (local) : NULL;
  return utc ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

/* ---------------------------------------------------------------------- the steps */

static void
say_before (Import *it)
{
  for (guint i = 0; i < it->ask->book->files->len && !it->error; i++) {
    const MoBookFile *file = it->ask->book->files->pdata[i];
    g_autoptr (MoImportBefore) before =
        mo_store_find_import (it->store, file->sha256, &it->error);
    if (!before || it->result->before)
      continue;
    g_autofree char *day = mo_day_to_words (before->imported_on, MO_PRECISION_DAY);
    it->result->before =
        g_strdup_printf (ngettext ("%s was imported on %s, when %d row came in.",
                                   "%s was imported on %s, when %d rows came in.",
                                   before->rows_in),
                         file->name,
                         day,
                         before->rows_in);
  }
  if (it->result->before && !it->ask->again && !it->error)
    g_set_error (&it->error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("%s Nothing was changed."),
                 it->result->before);
}

static void
look_round (Import *it)
{
  if (it->error || !mo_store_load_policy (it->store, &it->policy, &it->error))
    return;
  it->known = mo_store_list_known (it->store, &it->error);
  it->numbers = it->error ? NULL : mo_store_list_referral_numbers (it->store, &it->error);
  it->busy = it->error ? NULL : mo_store_list_busy (it->store, &it->error);
  for (guint i = 0; it->numbers && i < it->numbers->len; i++) {
    MoImportReferral *referral = it->numbers->pdata[i];
    int number = 0;
    g_hash_table_add (it->names, g_strdup (referral->number));
    if (g_str_has_prefix (referral->number, "R-"))
      number = atoi (referral->number + 2);
    it->next_number = MAX (it->next_number, number);
    g_hash_table_insert (it->latest,
                         GSIZE_TO_POINTER ((gsize) referral->person),
                         GSIZE_TO_POINTER ((gsize) referral->id));
  }
}

static void
take_back_rows (Import *it)
{
  for (guint i = 0; i < it->reading->back->len; i++) {
    const MoReadBack *row = &g_array_index (it->reading->back, MoReadBack, i);
    MoImportBack *back = g_new0 (MoImportBack, 1);
    back->sheet = row->place.sheet;
    back->line = row->place.line;
    back->sheet_name =
        g_strdup (mo_book_map_sheet (it->ask->map, row->place.sheet)->sheet->name);
    back->reason = g_strdup (row->reason);
    g_ptr_array_add (it->result->back, back);
  }
  it->result->rows = it->reading->rows;
}

static void
write_files (Import *it)
{
  int in = it->reading->rows - (int) it->result->back->len - it->result->left_out;
  for (guint i = 0; i < it->ask->book->files->len; i++) {
    const MoBookFile *file = it->ask->book->files->pdata[i];
    MoChange *change = mo_change_new ("import_file", 0, 0);
    mo_change_text (change, "name", file->name);
    mo_change_text (change, "sha256", file->sha256);
    mo_change_day (change, "imported_on", it->today);
    mo_change_int (change, "rows_in", in);
    mo_change_int (change, "rows_back", it->result->back->len);
    gint64 id = import_save (it, change);
    g_array_append_val (it->files, id);
  }
}

static void
keep_remarks (Import *it, const MoReadPerson *row)
{
  for (guint i = 0; i < row->remarks->len; i++)
    add_remark (it, row, row->remarks->pdata[i]);
}

static void
write_rows (Import *it)
{
  for (guint i = 0; i < it->reading->mentors->len && !it->error; i++) {
    const MoReadMentor *mentor = it->reading->mentors->pdata[i];
    if (g_hash_table_contains (it->left, &mentor->person))
      continue;
    import_mentor (it, mentor);
    keep_remarks (it, &mentor->person);
  }
  for (guint i = 0; i < it->reading->referrals->len && !it->error; i++) {
    const MoReadReferral *referral = it->reading->referrals->pdata[i];
    if (g_hash_table_contains (it->left, &referral->person))
      continue;
    import_referral (it, referral);
    keep_remarks (it, &referral->person);
  }
}

static void
refuse_nothing (Import *it)
{
  if (it->error || it->reading->rows > 0)
    return;
  g_set_error_literal (&it->error,
                       MO_STORE_ERROR,
                       MO_STORE_REFUSED,
                       _ ("No people were found in this file. Choose the workbook with the"
                          " referrals and mentors in it."));
}

/* Before the first row is written: the change set takes its label then. */
static void
tell_label (Import *it)
{
  const MoBookFile *first = it->ask->book->files->pdata[0];
  int mentors = 0, referrals = 0;
  for (guint i = 0; i < it->reading->mentors->len; i++)
    mentors += !g_hash_table_contains (
        it->left, &((MoReadMentor *) it->reading->mentors->pdata[i])->person);
  for (guint i = 0; i < it->reading->referrals->len; i++)
    referrals += !g_hash_table_contains (
        it->left, &((MoReadReferral *) it->reading->referrals->pdata[i])->person);
  g_autofree char *people =
      g_strdup_printf (ngettext ("%d referral", "%d referrals", referrals), referrals);
  g_autofree char *helpers =
      g_strdup_printf (ngettext ("%d mentor", "%d mentors", mentors), mentors);
  mo_store_label (it->store, _ ("Imported %s: %s, %s"), first->name, people, helpers);
}

static void
mentors_free (gpointer data)
{
  GArray *same = data;
  for (guint i = 0; i < same->len; i++)
    g_free (g_array_index (same, MentorKept, i).name);
  g_array_unref (same);
}

static void
clear (Import *it)
{
  g_clear_pointer (&it->reading, mo_reading_free);
  g_clear_pointer (&it->known, g_ptr_array_unref);
  g_clear_pointer (&it->numbers, g_ptr_array_unref);
  g_clear_pointer (&it->busy, g_array_unref);
  g_hash_table_unref (it->names);
  g_hash_table_unref (it->people);
  g_hash_table_unref (it->same);
  g_hash_table_unref (it->left);
  g_hash_table_unref (it->latest);
  g_hash_table_unref (it->mentors);
  g_array_unref (it->files);
  g_time_zone_unref (it->zone);
}

static void
run (Import *it)
{
  mo_store_label_import (it->store);
  say_before (it);
  refuse_nothing (it);
  look_round (it);
  if (it->error)
    return;
  take_back_rows (it);
  import_find_twins (it);
  tell_label (it);
  write_files (it);
  import_know_mentors (it);
  write_rows (it);
  if (it->error)
    return;
  it->result->change_set = mo_store_change_set (it->store, &it->error);
}

gpointer
mo_import_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoImportResult) result = import_result_new ();
  Import it = { .store = store,
                .ask = ask,
                .result = result,
                .today = mo_store_get_today (store),
                .zone = g_time_zone_new_identifier ("Europe/London"),
                .files = g_array_new (FALSE, FALSE, sizeof (gint64)),
                .names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                .people = g_hash_table_new (NULL, NULL),
                .same = g_hash_table_new (NULL, NULL),
                .left = g_hash_table_new (NULL, NULL),
                .latest = g_hash_table_new (NULL, NULL),
                .mentors =
                    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, mentors_free) };
  if (!it.zone)
    it.zone = g_time_zone_new_utc ();
  it.reading = mo_reading_new (it.ask->map, it.today, NULL);
  run (&it);
  clear (&it);
  if (it.error) {
    g_propagate_error (error, it.error);
    return NULL;
  }
  return g_steal_pointer (&result);
}
