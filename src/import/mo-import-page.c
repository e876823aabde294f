/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/mo-import-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "widget/mo-announce.h"
#include "widget/mo-dialog.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-problem.h"

#define SHOW_BUSY_AFTER   300  /* ms until a spinner appears */
#define SHOW_CANCEL_AFTER 5000 /* ms until a bar and Cancel appear */

G_DEFINE_FINAL_TYPE (MoImportPage, mo_import_page, GTK_TYPE_WIDGET)

static void show_step (MoImportPage *self, ImportStep step);
static void rehearse (MoImportPage *self);

/* Undone, or changed elsewhere: the page has nothing more to say about that import. */
static void
office_news (MoOffice *office,
             const char *const *tables,
             const char *label,
             gint64 change_set,
             MoImportPage *self)
{
  if (self->step == STEP_DONE && !self->busy && mo_news_touches (tables, "import_file") &&
      change_set != self->result->change_set)
    show_step (self, STEP_CHOOSE);
}

GtkWidget *
mo_import_page_new (MoOffice *office)
{
  MoImportPage *self = g_object_new (MO_TYPE_IMPORT_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (office_news), self, 0);
  show_step (self, STEP_CHOOSE);
  return GTK_WIDGET (self);
}

GtkWidget *
import_label (const char *text, const char *classes)
{
  GtkWidget *label = gtk_label_new (text);
  g_auto (GStrv) each = g_strsplit (classes, " ", -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_css_classes (label, (const char **) each);
  return label;
}

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
    show_step (self, self->import ? STEP_MAP : STEP_CHOOSE);
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
  show_step (self, STEP_MAP);
}

static void
read_paths (MoImportPage *self)
{
  char **paths = g_new0 (char *, self->paths->len + 1);
  for (guint i = 0; i < self->paths->len; i++)
    paths[i] = g_strdup (self->paths->pdata[i]);
  show_step (self, STEP_READING);
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

static void
choose_file (GtkWidget *widget, const char *name, GVariant *value)
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
    show_step (self, STEP_CHECK);
  if (apply_waiting (self))
    rehearse (self);
}

static void
rehearse (MoImportPage *self)
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
  rehearse (self);
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
  show_step (self, STEP_DONE);
}

static void
bring_in (MoImportPage *self)
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

static void
save_rows (GtkWidget *widget, const char *name, GVariant *value)
{
  mo_dialog_save_file (widget,
                       _ ("Save the rows that cannot come in"),
                       _ ("rows to mend.csv"),
                       save_to,
                       g_object_ref (widget));
}

/* ---------------------------------------------------------------------- steps */

static void
set_content (MoImportPage *self, GtkWidget *content)
{
  GtkWidget *before = gtk_stack_get_visible_child (self->stack);
  gtk_stack_add_child (self->stack, content);
  gtk_stack_set_visible_child (self->stack, content);
  if (before)
    gtk_stack_remove (self->stack, before);
}

static GtkWidget *
choose_new (void)
{
  GtkWidget *empty = mo_empty_page_new (
      "mo-import-symbolic",
      _ ("Bring a workbook in"),
      _ ("Referrals, mentors and calls from an .xlsx, .ods or .csv file. First you see what was"
         " understood, then what would happen. Nothing is changed before you say so, and one"
         " Undo takes it all back."));
  mo_empty_page_set_button (
      MO_EMPTY_PAGE (empty), _ ("Choose a workbook…"), "import.choose-file");
  return empty;
}

static GtkWidget *
done_new (MoImportPage *self)
{
  g_autofree char *words = mo_import_result_words (self->result);
  g_autofree char *why =
      self->result->back->len
          ? g_strdup_printf (
                g_dngettext (GETTEXT_PACKAGE,
                             "%s. %u row could not come in; save it, mend it and import"
                             " that file.",
                             "%s. %u rows could not come in; save them, mend them and import"
                             " that file.",
                             self->result->back->len),
                words,
                self->result->back->len)
          : g_strdup_printf (_ ("%s. One Undo takes it all back."), words);
  GtkWidget *done = mo_empty_page_new ("mo-in-time-symbolic", _ ("The workbook is in"), why);
  mo_empty_page_set_button (
      MO_EMPTY_PAGE (done), _ ("Show who is waiting"), "win.show-page::waiting");
  return done;
}

static void
say_head (MoImportPage *self)
{
  const MoBookFile *file =
      self->import && self->step >= STEP_MAP ? self->import->book->files->pdata[0] : NULL;
  g_autofree char *title =
      self->step == STEP_MAP     ? g_strdup_printf (_ ("Import: what %s holds"), file->name)
      : self->step == STEP_CHECK ? g_strdup_printf (_ ("Import: what would come in"))
      : self->step == STEP_DONE  ? g_strdup_printf (_ ("Imported: %s"), file->name)
                                 : g_strdup (_ ("Import"));
  const char *sentence =
      self->step == STEP_MAP ? _ ("Look through the columns and change what was misunderstood.")
      : self->step == STEP_CHECK ? _ ("Nothing has been changed yet.")
      : self->step == STEP_DONE  ? _ ("Everything was written together.")
                                 : _ ("The office's workbook, brought in whole.");
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->sentence, sentence);
}

static void
say_before (MoImportPage *self)
{
  g_autofree char *words =
      self->step == STEP_CHECK && self->result->before
          ? g_strdup_printf (
                _ ("%s Rows that are here already stay out unless you choose otherwise."),
                self->result->before)
          : NULL;
  mo_banner_set_kind (self->banner, MO_BANNER_SOON);
  mo_banner_set_words (self->banner, words ? words : "");
}

static void
set_button (GtkWidget *button, const char *label, const char *action)
{
  gtk_widget_set_visible (button, label != NULL);
  if (label)
    gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
}

static void
say_foot (MoImportPage *self)
{
  gboolean back = self->result && self->result->back->len > 0;
  gtk_widget_set_visible (self->foot, self->step != STEP_CHOOSE);
  gtk_widget_set_visible (self->back, self->step == STEP_MAP || self->step == STEP_CHECK);
  set_button (self->second, NULL, "import.cancel");
  set_button (self->next, NULL, "import.next");
  if (self->step == STEP_MAP) {
    set_button (self->second, _ ("Add another file…"), "import.choose-file");
    set_button (self->next,
                import_page_is_under (self, MO_WIDTH_MIDDLE) ? _ ("Next")
                                                             : _ ("Next: What would come in"),
                "import.next");
  } else if (self->step == STEP_CHECK) {
    set_button (self->second, back ? _ ("Save these rows…") : NULL, "import.save-rows");
    set_button (self->next, _ ("Import"), "import.next");
  } else if (self->step == STEP_DONE) {
    set_button (self->second, back ? _ ("Save these rows…") : NULL, "import.save-rows");
    set_button (self->next, _ ("Import another"), "import.choose-file");
  }
  if (self->step == STEP_DONE)
    gtk_widget_remove_css_class (self->next, "suggested-action");
  else
    gtk_widget_add_css_class (self->next, "suggested-action");
  gtk_widget_set_sensitive (self->next, !self->busy);
}

static void
show_step (MoImportPage *self, ImportStep step)
{
  self->step = step;
  say_head (self);
  say_before (self);
  say_foot (self);
  if (step == STEP_MAP)
    set_content (self, import_map_new (self));
  else if (step == STEP_CHECK)
    set_content (self, import_check_new (self));
  else if (step == STEP_DONE)
    set_content (self, done_new (self));
  else if (step == STEP_CHOOSE)
    set_content (self, choose_new ());
  if (step >= STEP_MAP) {
    gtk_widget_grab_focus (self->next);
    mo_announce (GTK_WIDGET (self), gtk_label_get_label (self->title));
  }
}

static void
next (GtkWidget *widget, const char *name, GVariant *value)
{
  MoImportPage *self = MO_IMPORT_PAGE (widget);
  if (self->busy)
    return;
  if (self->step == STEP_MAP)
    rehearse (self);
  else if (self->step == STEP_CHECK)
    bring_in (self);
}

static void
back (GtkWidget *widget, const char *name, GVariant *value)
{
  MoImportPage *self = MO_IMPORT_PAGE (widget);
  if (self->busy)
    return;
  show_step (self, self->step == STEP_CHECK ? STEP_MAP : STEP_CHOOSE);
}

static void
cancel (GtkWidget *widget, const char *name, GVariant *value)
{
  g_cancellable_cancel (MO_IMPORT_PAGE (widget)->cancellable);
}

/* ---------------------------------------------------------------------- the widget */

static gboolean
mo_import_page_grab_focus (GtkWidget *widget)
{
  MoImportPage *self = MO_IMPORT_PAGE (widget);
  if (self->step >= STEP_MAP)
    return gtk_widget_grab_focus (self->next);
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

gboolean
import_page_is_under (MoImportPage *self, MoWidth width)
{
  return self->width && mo_width_bin_get_width (self->width) < width;
}

static void
arrange (MoImportPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->sentence),
                          !import_page_is_under (self, MO_WIDTH_MIDDLE));
  if (self->step == STEP_MAP || self->step == STEP_CHECK)
    show_step (self, self->step);
}

static void
mo_import_page_map (GtkWidget *widget)
{
  MoImportPage *self = MO_IMPORT_PAGE (widget);
  MoWidthBin *width = mo_width_bin_find (widget);
  if (width && width != self->width) {
    self->width = width;
    g_signal_connect_object (
        width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
    arrange (self);
  }
  GTK_WIDGET_CLASS (mo_import_page_parent_class)->map (widget);
}

static void
mo_import_page_dispose (GObject *object)
{
  MoImportPage *self = MO_IMPORT_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->patience, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);
  g_clear_pointer (&self->import, mo_import_unref);
  g_clear_pointer (&self->result, mo_import_result_unref);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  G_OBJECT_CLASS (mo_import_page_parent_class)->dispose (object);
}

static void
mo_import_page_class_init (MoImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_import_page_dispose;
  widget_class->grab_focus = mo_import_page_grab_focus;
  widget_class->map = mo_import_page_map;
  g_type_ensure (MO_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/import/mo-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoImportPage, root);
  gtk_widget_class_bind_template_child (widget_class, MoImportPage, title);
  gtk_widget_class_bind_template_child (widget_class, MoImportPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoImportPage, banner);
  gtk_widget_class_bind_template_child (widget_class, MoImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MoImportPage, foot);
  gtk_widget_class_bind_template_child (widget_class, MoImportPage, back);
  gtk_widget_class_bind_template_child (widget_class, MoImportPage, status);
  gtk_widget_class_bind_template_child (widget_class, MoImportPage, status_words);
  gtk_widget_class_bind_template_child (widget_class, MoImportPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, MoImportPage, second);
  gtk_widget_class_bind_template_child (widget_class, MoImportPage, next);
  gtk_widget_class_install_action (widget_class, "import.choose-file", NULL, choose_file);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, next);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "import.save-rows", NULL, save_rows);
}

static void
mo_import_page_init (MoImportPage *self)
{
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->waiting = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
}
