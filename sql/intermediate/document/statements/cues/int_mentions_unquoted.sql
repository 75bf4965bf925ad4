{#
  Mentions that could speak in a sentence with a cue. Who is named inside a quotation does not say it: "“The Fund is
  strict,” answered …".
#}
with cues as (

    select document_key, sentence_no,
    from {{ ref('int_speech_cues') }}

),

mentions as (

    select * from {{ ref('int_actor_mentions') }}
    where not is_data and not is_collective

),

roles as (

    select document_key, sentence_no, token_no as token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('role_head', 'role_head_plural') and language = 'en'

),

owners as (

    select document_key, sentence_no, mention_no,
    from mentions
    semi join roles using (document_key, sentence_no, token_end)
    where name is not null and role_list is null

),

quotations as (

    select document_key, sentence_no, stretches,
    from {{ ref('int_sentence_quotations') }}
    where stretches is not null

),

unquoted as (

    select mentions.*,
    from mentions
    semi join cues using (document_key, sentence_no)
    {# "an Exemple adviser said" #}
    anti join owners using (document_key, sentence_no, mention_no)
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join quotations using (document_key, sentence_no)
    {# "the Exemple-era rules", "a Ghana-backed force" #}
    where not (
        mentions.role_list is null and mentions.token_end - mentions.token_no <= 3
        and regexp_matches(coalesce(sentences.pieces[mentions.token_end], ''), '^-\p{Ll}')
    )
    and coalesce(len(list_filter(
        quotations.stretches, lambda stretch: mentions.token_no > stretch.start and mentions.token_no < stretch.stop
    )), 0) = 0

),

tied as (

    {# "Nora Exemple of the Sample Institute said": the institute is what "of" governs, its name or not #}
    select * replace (
        is_oblique
        or organization_head is not null and name is null and not has_determiner
        and coalesce(
            lag(is_oblique and name is not null) over in_order
            and lag(token_end) over in_order = token_no
            and lag(name is not null or role_list is not null or is_plural_role, 2) over in_order,
            false
        ) as is_oblique
    ),
    from unquoted
    window in_order as (partition by document_key, sentence_no order by token_no)

)

select * from tied
