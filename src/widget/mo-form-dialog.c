/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-form-dialog.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-appearance.h"
#include "widget/mo-banner.h"
#include "widget/mo-dialog.h"
#include "widget/mo-submit-keys.h"

#define WIDTH       560
#define WORDS_EM    56 /* where whole sentences are written in a line */
#define WIDE_EM     60 /* with something beside the questions */
#define MOST_HEIGHT 620

struct _MoFormDialog {
  GtkWindow parent_instance;

  GtkWidget *scroller, *body, *intro, *banner, *versions, *questions, *cancel, *submit;
  GPtrArray *rows;   /* MoFormRow, borrowed */
  GHashTable *typed; /* those of them in which the person wrote */
  int width;
  gboolean problem;
};

G_DEFINE_FINAL_TYPE (MoFormDialog, mo_form_dialog, GTK_TYPE_WINDOW)

enum { SUBMITTED, CHANGED, LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A scrolled window asks its child how high it would be on one line: what wraps in the width
 * that there is must be measured by ourselves, or the last question is cut. */
static void
fit (MoFormDialog *self)
{
  int width = gtk_widget_get_width (self->scroller), height = 0;
  gtk_widget_measure (self->body,
                      GTK_ORIENTATION_VERTICAL,
                      width > 0 ? width : self->width,
                      NULL,
                      &height,
                      NULL,
                      NULL);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              MIN (height, MOST_HEIGHT));
}

/* What has just come into sight gets its style with the next frame. */
static gboolean
fit_again (GtkWidget *widget, GdkFrameClock *clock, gpointer user)
{
  MoFormDialog *self = MO_FORM_DIALOG (widget);
  fit (self);
  gtk_window_set_default_size (GTK_WINDOW (self), self->width, -1);
  return G_SOURCE_REMOVE;
}

static void
submit (MoFormDialog *self)
{
  if (!self->submit || !gtk_widget_get_sensitive (self->submit))
    return;
  self->problem = FALSE;
  mo_banner_set_words (MO_BANNER (self->banner), "");
  mo_versions_clear (MO_VERSIONS (self->versions));
  for (guint i = 0; i < self->rows->len; i++)
    mo_form_row_set_problem (g_ptr_array_index (self->rows, i), NULL);
  g_signal_emit (self, signals[SUBMITTED], 0);
}

static void
submit_action (GtkWidget *widget, const char *name, GVariant *value)
{
  submit (MO_FORM_DIALOG (widget));
}

/* What is said below an answer pushes the questions after it down: the window grows by it, and
 * stays as it is when it is gone. */
static void
grow (MoFormDialog *self)
{
  int had = 0, now = 0;
  g_object_get (self->scroller, "min-content-height", &had, NULL);
  fit (self);
  g_object_get (self->scroller, "min-content-height", &now, NULL);
  if (now > had)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_again, NULL, NULL);
  else
    gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), had);
}

static void
row_changed (MoFormRow *row, MoFormDialog *self)
{
  mo_form_row_set_problem (row, NULL);
  if (mo_form_row_is_typed (row))
    g_hash_table_add (self->typed, row);
  g_signal_emit (self, signals[CHANGED], 0, mo_form_row_get_key (row));
  grow (self);
}

static MoDayReader day_reader;
static gpointer day_reader_user;

void
mo_form_dialog_read_days_with (MoDayReader reader, gpointer user)
{
  day_reader = reader;
  day_reader_user = user;
}

/* Said where it was written, and without taking the focus from where one is now. */
static void
read_day (MoFormDialog *self, MoFormRow *row)
{
  if (!day_reader || !mo_form_row_is_day (row) || !g_hash_table_contains (self->typed, row))
    return;
  g_autofree char *text = mo_form_row_get_value (row);
  g_autofree char *problem = *text ? day_reader (text, day_reader_user) : NULL;
  if (!problem)
    return;
  mo_form_row_set_problem (row, problem);
  mo_announce (GTK_WIDGET (self), problem);
  grow (self);
}

static void
row_left (MoFormRow *row, MoFormDialog *self)
{
  read_day (self, row);
  g_signal_emit (self, signals[LEFT], 0, mo_form_row_get_key (row));
}

/* From the last question Enter goes on to what does it, not to what throws it away. */
static void
row_entered (MoFormRow *row, MoFormDialog *self)
{
  if (gtk_window_get_focus (GTK_WINDOW (self)) == self->cancel)
    gtk_widget_grab_focus (self->submit);
}

/* ---------------------------------------------------------------------- closing */

static gboolean
would_lose (MoFormDialog *self)
{
  GHashTableIter typed;
  gpointer row;

  g_hash_table_iter_init (&typed, self->typed);
  while (g_hash_table_iter_next (&typed, &row, NULL)) {
    g_autofree char *words = mo_form_row_get_value (row);
    if (words && *words)
      return TRUE;
  }
  return FALSE;
}

static void
thrown_away (gboolean yes, gpointer user)
{
  g_autoptr (MoFormDialog) self = user;
  if (yes)
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
close_request (GtkWindow *window)
{
  MoFormDialog *self = MO_FORM_DIALOG (window);

  if (!would_lose (self))
    return GTK_WINDOW_CLASS (mo_form_dialog_parent_class)->close_request (window);
  mo_dialog_ask (GTK_WIDGET (self),
                 _ ("Throw away what you typed?"),
                 _ ("It was not saved yet."),
                 _ ("Throw away"),
                 thrown_away,
                 g_object_ref (self));
  return TRUE;
}

/* ---------------------------------------------------------------------- making it */

static void
add_row (MoFormDialog *self, const MoWizardField *field)
{
  GtkWidget *row = mo_form_row_new (field);
  g_signal_connect (row, "changed", G_CALLBACK (row_changed), self);
  g_signal_connect (row, "left", G_CALLBACK (row_left), self);
  g_signal_connect (row, "entered", G_CALLBACK (row_entered), self);
  gtk_box_append (GTK_BOX (self->questions), row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
make_foot (MoFormDialog *self, const char *verb)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  self->cancel = cancel;
  self->submit = gtk_button_new_with_label (verb);
  gtk_widget_add_css_class (self->submit, "suggested-action");
  gtk_widget_set_hexpand (cancel, TRUE);
  gtk_widget_set_halign (cancel, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->submit), "form.submit");
  gtk_box_append (GTK_BOX (foot), cancel);
  gtk_box_append (GTK_BOX (foot), self->submit);
  gtk_widget_add_css_class (foot, "mo-form-foot");
  return foot;
}

static GtkWidget *
make_body (MoFormDialog *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->intro = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->intro), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->intro), 0);
  /* else the window would be made as high as for one long line */
  gtk_label_set_max_width_chars (GTK_LABEL (self->intro), 50);
  gtk_widget_add_css_class (self->intro, "mo-dim");
  self->banner = mo_banner_new (MO_BANNER_LATE, NULL);
  self->questions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->versions = mo_versions_new ();
  gtk_box_append (GTK_BOX (body), self->banner);
  gtk_box_append (GTK_BOX (body), self->versions);
  gtk_box_append (GTK_BOX (body), self->intro);
  gtk_box_append (GTK_BOX (body), self->questions);
  gtk_widget_add_css_class (body, "mo-form-body");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), body);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->scroller = scroller;
  self->body = body;
  return scroller;
}

static int
width_for_words (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);
  int over = root ? gtk_widget_get_width (GTK_WIDGET (root)) : 0;
  int wide = (int) (WORDS_EM * mo_width_em (from));

  return over > 0 ? CLAMP (over - 48, WIDTH, MAX (WIDTH, wide)) : WIDTH;
}

MoFormDialog *
mo_form_dialog_new (GtkWidget *from,
                    const char *title,
                    const char *intro,
                    const char *verb,
                    const MoWizardField *fields,
                    guint n)
{
  MoFormDialog *self = g_object_new (MO_TYPE_FORM_DIALOG, "title", title, "modal", TRUE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkRoot *root = gtk_widget_get_root (from);

  if (GTK_IS_WINDOW (root)) {
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
    gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  }
  gtk_box_append (GTK_BOX (box), make_body (self));
  gtk_box_append (GTK_BOX (box), make_foot (self, verb));
  gtk_window_set_child (GTK_WINDOW (self), box);
  for (guint i = 0; i < n; i++) {
    add_row (self, &fields[i]);
    if (fields[i].sentence)
      self->width = width_for_words (from);
  }
  gtk_window_set_default_size (GTK_WINDOW (self), self->width, -1);
  mo_form_dialog_set_intro (self, intro);
  mo_access_name (GTK_WIDGET (self), title);
  mo_appearance_dress (mo_appearance_get (), GTK_WINDOW (self));
  gtk_widget_set_focusable (self->scroller, n == 0); /* the questions scroll by being asked */
  if (self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
  return self;
}

MoFormRow *
mo_form_dialog_get_row (MoFormDialog *self, const char *key)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (mo_form_row_get_key (g_ptr_array_index (self->rows, i)), key))
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

char *
mo_form_dialog_get (MoFormDialog *self, const char *key)
{
  MoFormRow *row = mo_form_dialog_get_row (self, key);
  char *value = row ? mo_form_row_get_value (row) : NULL;
  return value ? g_strstrip (value) : g_strdup ("");
}

void
mo_form_dialog_set_intro (MoFormDialog *self, const char *intro)
{
  gtk_label_set_label (GTK_LABEL (self->intro), intro ? intro : "");
  gtk_widget_set_visible (self->intro, intro && *intro);
}

void
mo_form_dialog_set_urgent (MoFormDialog *self, gboolean urgent)
{
  if (urgent) {
    gtk_widget_remove_css_class (self->intro, "mo-dim");
    gtk_widget_add_css_class (self->intro, "mo-late");
    gtk_widget_add_css_class (self->intro, "mo-strong");
  } else {
    gtk_widget_remove_css_class (self->intro, "mo-late");
    gtk_widget_remove_css_class (self->intro, "mo-strong");
    gtk_widget_add_css_class (self->intro, "mo-dim");
  }
}

void
mo_form_dialog_problem (MoFormDialog *self, const char *key, const char *sentence)
{
  MoFormRow *row = key ? mo_form_dialog_get_row (self, key) : NULL;
  if (!self->banner)
    return;
  if (row)
    mo_form_row_set_problem (row, sentence);
  else
    mo_banner_set_words (MO_BANNER (self->banner), sentence);
  if (!sentence)
    return;
  if (row && !self->problem)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  self->problem = TRUE;
  /* a window keeps the height it has, and the sentence would stand below its edge */
  gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_again, NULL, NULL);
  const char *versions = mo_versions_get_words (MO_VERSIONS (self->versions));
  g_autofree char *said = g_strjoin (*versions ? " " : "", sentence, versions, NULL);
  mo_announce (GTK_WIDGET (self), said);
}

gboolean
mo_form_dialog_has_problem (MoFormDialog *self)
{
  return self->problem;
}

MoVersions *
mo_form_dialog_get_versions (MoFormDialog *self)
{
  return self->versions ? MO_VERSIONS (self->versions) : NULL;
}

void
mo_form_dialog_add (MoFormDialog *self, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (self->body), widget);
  /* the window may be on the screen already, and would keep its height */
  gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_again, NULL, NULL);
}

void
mo_form_dialog_add_beside (MoFormDialog *self, GtkWidget *widget)
{
  GtkWindow *over = gtk_window_get_transient_for (GTK_WINDOW (self));
  int wide = (int) (WIDE_EM * mo_width_em (over ? GTK_WIDGET (over) : GTK_WIDGET (self)));

  if (!over || gtk_widget_get_width (GTK_WIDGET (over)) < wide) {
    mo_form_dialog_add (self, widget);
    return;
  }
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  self->width = wide;
  gtk_window_set_default_size (GTK_WINDOW (self), wide, -1);
  gtk_box_insert_child_after (GTK_BOX (self->body), both, self->questions);
  gtk_window_set_focus (GTK_WINDOW (self), NULL); /* goes along with the questions */
  g_object_ref (self->questions);
  gtk_box_remove (GTK_BOX (self->body), self->questions);
  gtk_box_append (GTK_BOX (both), self->questions);
  g_object_unref (self->questions);
  gtk_box_append (GTK_BOX (both), widget);
  gtk_box_set_homogeneous (GTK_BOX (both), TRUE);
  if (self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

void
mo_form_dialog_fit (MoFormDialog *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_again, NULL, NULL);
}

void
mo_form_dialog_set_ready (MoFormDialog *self, gboolean ready)
{
  if (self->submit)
    gtk_widget_set_sensitive (self->submit, ready);
}

/* Closed while a save was under way: what it answers finds nothing to write on. */
static void
mo_form_dialog_dispose (GObject *object)
{
  MoFormDialog *self = MO_FORM_DIALOG (object);
  G_OBJECT_CLASS (mo_form_dialog_parent_class)->dispose (object);
  g_ptr_array_set_size (self->rows, 0);
  g_hash_table_remove_all (self->typed);
  self->cancel = NULL;
  self->intro = self->banner = self->versions = self->questions = self->submit = NULL;
}

/* Before it is shown, or the window manager would put it where a small one has its middle. */
static void
mo_form_dialog_show (GtkWidget *widget)
{
  fit (MO_FORM_DIALOG (widget));
  GTK_WIDGET_CLASS (mo_form_dialog_parent_class)->show (widget);
}

static void
mo_form_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (MO_FORM_DIALOG (object)->rows);
  g_hash_table_unref (MO_FORM_DIALOG (object)->typed);
  G_OBJECT_CLASS (mo_form_dialog_parent_class)->finalize (object);
}

static void
mo_form_dialog_class_init (MoFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = mo_form_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = mo_form_dialog_finalize;
  widget_class->show = mo_form_dialog_show;
  GTK_WINDOW_CLASS (klass)->close_request = close_request;
  signals[SUBMITTED] = g_signal_new (
      "submitted", MO_TYPE_FORM_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed",
                                   MO_TYPE_FORM_DIALOG,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_STRING);
  signals[LEFT] = g_signal_new ("left",
                                MO_TYPE_FORM_DIALOG,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "form.submit", NULL, submit_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mo_form_dialog_init (MoFormDialog *self)
{
  mo_submit_keys (GTK_WIDGET (self), "form.submit");
  self->rows = g_ptr_array_new ();
  self->typed = g_hash_table_new (NULL, NULL);
  self->width = WIDTH;
}
