/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "model/mo-import-private.h"

/* ---------------------------------------------------------------------- the asking */

static gpointer
row_key (guint sheet, int line)
{
  return GSIZE_TO_POINTER (((gsize) sheet << 24) | (gsize) line);
}

MoImport *
mo_import_new (MoBook *book)
{
  MoImport *import = g_atomic_rc_box_new0 (MoImport);
  import->book = book;
  import->map = mo_book_map_new (book);
  import->choices = g_hash_table_new (NULL, NULL);
  return import;
}

MoImport *
mo_import_ref (MoImport *import)
{
  return g_atomic_rc_box_acquire (import);
}

static void
import_clear (gpointer data)
{
  MoImport *import = data;
  mo_book_map_free (import->map);
  mo_book_free (import->book);
  g_hash_table_unref (import->choices);
}

void
mo_import_unref (MoImport *import)
{
  g_atomic_rc_box_release_full (import, import_clear);
}

void
mo_import_choose (MoImport *import, guint sheet, int line, MoImportChoice choice)
{
  g_hash_table_insert (import->choices, row_key (sheet, line), GINT_TO_POINTER (choice + 1));
}

/* ---------------------------------------------------------------------- the result */

static void
back_free (gpointer data)
{
  MoImportBack *back = data;
  g_free (back->sheet_name);
  g_free (back->reason);
  g_free (back);
}

static void
twin_free (gpointer data)
{
  MoImportTwin *twin = data;
  g_free (twin->name);
  g_free (twin->place);
  g_free (twin->other_name);
  g_free (twin->other_place);
  g_free (twin->why);
  g_free (twin);
}

static void
remark_free (gpointer data)
{
  MoImportRemark *remark = data;
  g_free (remark->place);
  g_free (remark->name);
  g_free (remark->sentence);
  g_free (remark);
}

MoImportResult *
import_result_new (void)
{
  MoImportResult *result = g_atomic_rc_box_new0 (MoImportResult);
  result->back = g_ptr_array_new_with_free_func (back_free);
  result->twins = g_ptr_array_new_with_free_func (twin_free);
  result->remarks = g_ptr_array_new_with_free_func (remark_free);
  return result;
}

MoImportResult *
mo_import_result_ref (MoImportResult *result)
{
  return g_atomic_rc_box_acquire (result);
}

static void
result_clear (gpointer data)
{
  MoImportResult *result = data;
  g_ptr_array_unref (result->back);
  g_ptr_array_unref (result->twins);
  g_ptr_array_unref (result->remarks);
  g_free (result->before);
}

void
mo_import_result_unref (MoImportResult *result)
{
  g_atomic_rc_box_release_full (result, result_clear);
}

char *
mo_import_result_words (const MoImportResult *result)
{
  g_autofree char *people = g_strdup_printf (
      ngettext ("%d person", "%d people", (gulong) result->people), result->people);
  g_autofree char *referrals = g_strdup_printf (
      ngettext ("%d referral", "%d referrals", (gulong) result->referrals), result->referrals);
  g_autofree char *mentors = g_strdup_printf (
      ngettext ("%d mentor", "%d mentors", (gulong) result->mentors), result->mentors);
  g_autofree char *matches = g_strdup_printf (
      ngettext ("%d match", "%d matches", (gulong) result->matches), result->matches);
  g_autofree char *calls =
      g_strdup_printf (ngettext ("%d call", "%d calls", (gulong) result->calls), result->calls);
  return g_strdup_printf (
      _ ("%s, %s, %s, %s and %s"), people, referrals, mentors, matches, calls);
}
