/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/mo-import-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "widget/mo-announce.h"
#include "widget/mo-dialog.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-problem.h"

G_DEFINE_FINAL_TYPE (MoImportPage, mo_import_page, GTK_TYPE_WIDGET)

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
    import_page_show (self, STEP_CHOOSE);
}

GtkWidget *
mo_import_page_new (MoOffice *office)
{
  MoImportPage *self = g_object_new (MO_TYPE_IMPORT_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (office_news), self, 0);
  import_page_show (self, STEP_CHOOSE);
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
                ngettext ("%s. %u row could not come in; save it, mend it and import"
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

void
import_page_show (MoImportPage *self, ImportStep step)
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
    import_page_rehearse (self);
  else if (self->step == STEP_CHECK)
    import_page_bring_in (self);
}

static void
back (GtkWidget *widget, const char *name, GVariant *value)
{
  MoImportPage *self = MO_IMPORT_PAGE (widget);
  if (self->busy)
    return;
  import_page_show (self, self->step == STEP_CHECK ? STEP_MAP : STEP_CHOOSE);
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
    import_page_show (self, self->step);
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
  gtk_widget_class_install_action (
      widget_class, "import.choose-file", NULL, import_page_choose_file);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, next);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel);
  gtk_widget_class_install_action (
      widget_class, "import.save-rows", NULL, import_page_save_rows);
}

static void
mo_import_page_init (MoImportPage *self)
{
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->waiting = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
}
