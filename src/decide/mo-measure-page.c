/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decide/mo-measure-page.h"

#include "decide/mo-measure-page-private.h"
#include "form/mo-page-read.h"
#include "widget/mo-empty-page.h"

G_DEFINE_FINAL_TYPE (MoMeasurePage, mo_measure_page, GTK_TYPE_WIDGET)

guint
mo_measure_n (MoMeasurePage *self)
{
  return self->it ? self->it->statements->len : 0;
}

MoStatement *
mo_measure_at (MoMeasurePage *self, guint at)
{
  return at < mo_measure_n (self) ? g_ptr_array_index (self->it->statements, at) : NULL;
}

guint
mo_measure_answered (MoMeasurePage *self)
{
  guint n = 0;
  for (guint i = 0; i < mo_measure_n (self); i++)
    n += mo_measure_at (self, i)->value != MO_STATEMENT_NOT_ASKED;
  return n;
}

guint
mo_measure_said (MoMeasurePage *self)
{
  guint n = 0;
  for (guint i = 0; i < mo_measure_n (self); i++)
    n += mo_measure_at (self, i)->value > MO_STATEMENT_NOT_ASKED;
  return n;
}

/* ---------------------------------------------------------------------- answering */

void
mo_measure_answer (MoMeasurePage *self, int value)
{
  MoStatement *statement = mo_measure_at (self, self->at);
  if (!statement)
    return;
  statement->value = value;
  self->it->refused = FALSE;
  self->dirty = TRUE;
  mo_measure_go (self, self->at + 1);
  mo_measure_keep (self);
}

/* The number that is said; 0 is no answer, unless the scale begins with it. */
static gboolean
key_answers (GtkWidget *widget, GVariant *value, gpointer user)
{
  MoMeasurePage *self = MO_MEASURE_PAGE (widget);
  const MoStatement *statement = self->it ? mo_measure_at (self, self->at) : NULL;
  int number = g_variant_get_int32 (value);

  if (!gtk_widget_get_visible (self->ask) || !statement || number > statement->high)
    return FALSE;
  mo_measure_answer (
      self, number < statement->low ? MO_STATEMENT_DECLINED : number - statement->low + 1);
  return TRUE;
}

static gboolean
key_moves (GtkWidget *widget, GVariant *value, gpointer user)
{
  MoMeasurePage *self = MO_MEASURE_PAGE (widget);
  int step = g_variant_get_int32 (value);
  if (!self->it || (step < 0 && self->at == 0) || (step > 0 && self->at >= mo_measure_n (self)))
    return FALSE;
  mo_measure_go (self, self->at + step);
  return TRUE;
}

/* A number answers and goes on by itself: who presses Enter after it, as everywhere else, must
 * not answer the next statement with its first choice.  Space chooses what has the keyboard. */
static gboolean
enter_pressed (GtkEventControllerKey *keys,
               guint key,
               guint code,
               GdkModifierType state,
               MoMeasurePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  MoStatement *statement = self->it ? mo_measure_at (self, self->at) : NULL;

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || !statement ||
      statement->value != MO_STATEMENT_NOT_ASKED)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (self->answer); i++)
    if (focus == self->answer[i])
      return TRUE;
  return FALSE;
}

/* ---------------------------------------------------------------------- reading */

/* Where a draft was left, else the first that was not asked, else the end. */
static guint
first_open (MoMeasurePage *self)
{
  if (self->it->taken != MO_DAY_NONE && !self->it->draft)
    return mo_measure_n (self);
  for (guint i = 0; i < mo_measure_n (self); i++)
    if (mo_measure_at (self, i)->value == MO_STATEMENT_NOT_ASKED)
      return i;
  return mo_measure_n (self);
}

static gboolean
mo_measure_page_grab_focus (GtkWidget *widget)
{
  MoMeasurePage *self = MO_MEASURE_PAGE (widget);
  if (!self->it)
    return gtk_widget_get_visible (self->empty) &&
           gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
  if (gtk_widget_get_visible (self->end))
    return gtk_widget_grab_focus (gtk_widget_get_visible (self->save) ? self->save
                                                                      : self->find_mentor);
  const MoStatement *statement = mo_measure_at (self, self->at);
  int value = statement && statement->value > 0 ? statement->value : 1;
  return gtk_widget_grab_focus (self->answer[value - 1]);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoMeasurePage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStatements) it = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (!it) {
    mo_page_not_read (self, error);
    return;
  }
  g_clear_pointer (&self->it, mo_statements_free);
  self->it = g_steal_pointer (&it);
  self->dirty = self->it->draft;
  self->at = first_open (self);
  mo_measure_show (self);
  if (self->enter && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->enter = FALSE;
}

void
mo_measure_read (MoMeasurePage *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (!self->referral && !self->pairing)
    return;
  MoStatementsAsk *ask = mo_statements_ask_new (self->referral, self->stage);
  ask->pairing = self->pairing;
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_store_load_statements_job,
                  ask,
                  mo_statements_ask_free,
                  (GDestroyNotify) mo_statements_free,
                  self->asking,
                  loaded,
                  g_object_ref (self));
}

static void
show (MoMeasurePage *self, gint64 referral, gint64 pairing, const char *stage)
{
  g_clear_pointer (&self->it, mo_statements_free);
  self->referral = referral;
  self->pairing = pairing;
  g_free (self->stage);
  self->stage = g_strdup (stage);
  self->enter = TRUE;
  mo_measure_show (self);
  mo_measure_read (self);
}

void
mo_measure_page_show (MoMeasurePage *self, gint64 referral)
{
  show (self, referral, 0, "baseline");
}

void
mo_measure_page_show_after (MoMeasurePage *self, gint64 pairing, const char *stage)
{
  show (self, 0, pairing, stage);
}

/* What is being answered is this window's own: only what was saved or taken back is read. */
static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 change_set,
      MoMeasurePage *self)
{
  if (mo_news_touches (tables, "response measure"))
    mo_measure_read (self);
}

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoMeasurePage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gboolean narrow = width < MO_WIDTH_MIDDLE;
  GtkOrientation across = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), across);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), across);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->scale), across);
  gtk_box_set_homogeneous (GTK_BOX (self->scale), !narrow);
  for (int i = 0; i < MO_MEASURE_MOST; i++) { /* the number beside its words */
    GtkWidget *box = gtk_button_get_child (GTK_BUTTON (self->answer[i]));
    gtk_orientable_set_orientation (
        GTK_ORIENTABLE (box), narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
    gtk_box_set_spacing (GTK_BOX (box), narrow ? 12 : 3);
    if (narrow)
      gtk_widget_add_css_class (self->answer[i], "narrow");
    else
      gtk_widget_remove_css_class (self->answer[i], "narrow");
  }
  /* where there is one column the statement comes first */
  gtk_box_reorder_child_after (
      GTK_BOX (self->columns), gtk_widget_get_parent (self->list), narrow ? self->end : NULL);
}

static void
mo_measure_page_root (GtkWidget *widget)
{
  MoMeasurePage *self = MO_MEASURE_PAGE (widget);
  GTK_WIDGET_CLASS (mo_measure_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_measure_page_unroot (GtkWidget *widget)
{
  MoMeasurePage *self = MO_MEASURE_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_measure_page_parent_class)->unroot (widget);
}

GtkWidget *
mo_measure_page_new (MoOffice *office)
{
  MoMeasurePage *self = g_object_new (MO_TYPE_MEASURE_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  mo_measure_show (self);
  return GTK_WIDGET (self);
}

static void
mo_measure_page_dispose (GObject *object)
{
  MoMeasurePage *self = MO_MEASURE_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->it, mo_statements_free);
  g_clear_pointer (&self->stage, g_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_measure_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, head);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, title);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, to_decision);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, refuse);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, list);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, ask);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, end);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, script);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, which);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, statement);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, scale);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, decline);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, back);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, next);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, end_title);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, end_words);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, mode);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, save);
  gtk_widget_class_bind_template_child (widget_class, MoMeasurePage, find_mentor);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  for (int i = 0; i <= 9; i++) {
    gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + i, 0, key_answers, "i", i);
    gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + i, 0, key_answers, "i", i);
  }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, key_moves, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, key_moves, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, key_moves, "i", 1);
}

static void
mo_measure_page_class_init (MoMeasurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_measure_page_dispose;
  widget_class->root = mo_measure_page_root;
  widget_class->unroot = mo_measure_page_unroot;
  widget_class->grab_focus = mo_measure_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/decide/mo-measure-page.ui");
  bind_children (widget_class);
  bind_keys (widget_class);
}

static void
mo_measure_page_init (MoMeasurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_measure_start (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (enter_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
