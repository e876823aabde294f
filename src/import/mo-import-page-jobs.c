/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/mo-import-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "widget/mo-announce.h"
#include "widget/mo-dialog.h"
#include "widget/mo-problem.h"

#define SHOW_BUSY_AFTER   300  /* ms until a spinner appears */
#define SHOW_CANCEL_AFTER 5000 /* ms until Cancel appears */

/* ---------------------------------------------------------------------- waiting */

static gboolean
very_long (gpointer user)
{
  MoImportPage *self = user;
  self->patience = 0;
  gtk_label_set_label (self->status_words, _ ("Still reading. This is a large file."));
  gtk_button_set_label (GTK_BUTTON (self->second), _ ("Cancel"));
  gtk_widget_set_visible (self->second, TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
rather_long (gpointer user)
{
  MoImportPage *self = user;
  gtk_spinner_start (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_label_set_label (self->status_words,
                       self->step == STEP_READING ? _ ("Reading…") : _ ("Working…"));
  self->patience = self->step == STEP_READING
                       ? g_timeout_add (SHOW_CANCEL_AFTER - SHOW_BUSY_AFTER, very_long, self)
                       : 0;
  return G_SOURCE_REMOVE;
}

static void
begin (MoImportPage *self)
{
  self->busy = TRUE;
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_sensitive (self->next, FALSE);
  self->patience = g_timeout_add (SHOW_BUSY_AFTER, rather_long, self);
}

static void
end (MoImportPage *self)
{
  self->busy = FALSE;
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  gtk_label_set_label (self->status_words, "");
  gtk_widget_set_sensitive (self->next, TRUE);
}

/* ---------------------------------------------------------------------- reading */

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  MoBook *book = mo_book_read (data, cancellable, &error);
  if (book)
    g_task_return_pointer (task, mo_import_new (book), (GDestroyNotify) mo_import_unref);
  else
    g_task_return_error (task, error);
}

static gboolean
was_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
was_read (GObject *source, GAsyncResult *answer, gpointer user)
{
  g_autoptr (MoImportPage) self = user;
  g_autoptr (GError) error = NULL;
  MoImport *import = g_task_propagate_pointer (G_TASK (answer), &error);

  end (self);
  if (!import) {
    g_ptr_array_remove_index (self->paths, self->paths->len - 1);
    import_page_show (self, self->import ? STEP_MAP : STEP_CHOOSE);
    if (!was_cancelled (error))
      mo_problem_show (GTK_WIDGET (self), error->message);
    return;
  }
  g_clear_pointer (&self->import, mo_import_unref);
  self->import = import;
  self->sheet = 0;
  while (self->sheet + 1 < import->map->sheets->len &&
         mo_book_map_sheet (import->map, self->sheet)->kind == MO_SHEET_OTHER)
    self->sheet++;
  import_page_show (self, STEP_MAP);
}

static void
read_paths (MoImportPage *self)
{
  char **paths = g_new0 (char *, self->paths->len + 1);
  for (guint i = 0; i < self->paths->len; i++)
    paths[i] = g_strdup (self->paths->pdata[i]);
  import_page_show (self, STEP_READING);
  begin (self);
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, was_read, g_object_ref (self));
  g_task_set_task_data (task, paths, (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, read_in_thread);
}

static void
file_chosen (GFile *file, gpointer user)
{
  g_autoptr (MoImportPage) self = user;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  if (!path || self->busy)
    return;
  if (self->step != STEP_MAP)
    g_ptr_array_set_size (self->paths, 0);
  g_ptr_array_add (self->paths, g_steal_pointer (&path));
  read_paths (self);
}

void
import_page_choose_file (GtkWidget *widget, const char *name, GVariant *value)
{
  mo_dialog_open_file (widget,
                       _ ("Choose a workbook"),
                       _ ("Workbooks"),
                       "*.xlsx *.ods *.csv *.tsv *.txt",
                       file_chosen,
                       g_object_ref (widget));
}

void
mo_import_page_open (MoImportPage *self, GFile *file)
{
  self->step = STEP_CHOOSE;
  file_chosen (file, g_object_ref (self));
}

/* ---------------------------------------------------------------------- trying and doing */

typedef struct {
  guint sheet;
  int line;
  MoImportChoice choice;
} Chosen;

static gboolean
apply_waiting (MoImportPage *self)
{
  gboolean any = self->waiting->len > 0;
  for (guint i = 0; i < self->waiting->len; i++) {
    const Chosen *chosen = self->waiting->pdata[i];
    mo_import_choose (self->import, chosen->sheet, chosen->line, chosen->choice);
  }
  g_ptr_array_set_size (self->waiting, 0);
  return any;
}

static void
was_rehearsed (GObject *source, GAsyncResult *answer, gpointer user)
{
  g_autoptr (MoImportPage) self = user;
  g_autoptr (GError) error = NULL;
  MoImportResult *result = mo_office_finish (MO_OFFICE (source), answer, &error);

  end (self);
  if (!result) {
    g_autofree char *sentence = error ? mo_store_error_sentence (error) : NULL;
    if (sentence && !was_cancelled (error))
      mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_clear_pointer (&self->result, mo_import_result_unref);
  self->result = result;
  if (self->step == STEP_CHECK)
    import_check_figures (self);
  else
    import_page_show (self, STEP_CHECK);
  if (apply_waiting (self))
    import_page_rehearse (self);
}

void
import_page_rehearse (MoImportPage *self)
{
  if (self->busy)
    return;
  begin (self);
  self->import->again = TRUE; /* the page says itself that it was imported before */
  mo_office_rehearse (self->office,
                      mo_import_job,
                      mo_import_ref (self->import),
                      (GDestroyNotify) mo_import_unref,
                      (GDestroyNotify) mo_import_result_unref,
                      self->cancellable,
                      was_rehearsed,
                      g_object_ref (self));
}

void
import_page_choose (MoImportPage *self, guint sheet, int line, MoImportChoice choice)
{
  Chosen *chosen = g_new (Chosen, 1);
  *chosen = (Chosen){ sheet, line, choice };
  g_ptr_array_add (self->waiting, chosen);
  if (self->busy)
    return;
  apply_waiting (self);
  import_page_rehearse (self);
}

static void
was_imported (GObject *source, GAsyncResult *answer, gpointer user)
{
  g_autoptr (MoImportPage) self = user;
  g_autoptr (GError) error = NULL;
  MoImportResult *result = mo_office_finish (MO_OFFICE (source), answer, &error);

  end (self);
  if (!result) {
    g_autofree char *sentence = error ? mo_store_error_sentence (error) : NULL;
    if (sentence)
      mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_clear_pointer (&self->result, mo_import_result_unref);
  self->result = result;
  import_page_show (self, STEP_DONE);
}

void
import_page_bring_in (MoImportPage *self)
{
  begin (self);
  mo_office_write (self->office,
                   NULL,
                   mo_import_job,
                   mo_import_ref (self->import),
                   (GDestroyNotify) mo_import_unref,
                   (GDestroyNotify) mo_import_result_unref,
                   NULL,
                   was_imported,
                   g_object_ref (self));
}

/* ---------------------------------------------------------------------- rows that come back */

static void
save_to (GFile *file, gpointer user)
{
  g_autoptr (MoImportPage) self = user;
  g_autoptr (GError) error = NULL;
  if (!file || !self->result)
    return;
  g_autofree char *csv = mo_import_problems_csv (self->import, self->result);
  if (!g_file_replace_contents (file,
                                csv,
                                strlen (csv),
                                NULL,
                                FALSE,
                                G_FILE_CREATE_REPLACE_DESTINATION,
                                NULL,
                                NULL,
                                &error)) {
    g_autofree char *sentence =
        g_strdup_printf (_ ("The rows could not be written there: %s"), error->message);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = g_strdup_printf (_ ("Saved as %s."), name);
  gtk_label_set_label (self->status_words, words);
  mo_announce (GTK_WIDGET (self), words);
}

void
import_page_save_rows (GtkWidget *widget, const char *name, GVariant *value)
{
  mo_dialog_save_file (widget,
                       _ ("Save the rows that cannot come in"),
                       _ ("rows to mend.csv"),
                       save_to,
                       g_object_ref (widget));
}
