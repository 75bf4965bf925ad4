{# Mentions by name that stand as one who speaks does: beside a verb of speech, an auxiliary or "who". #}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}
    where name is not null

),

phrases as (

    select * from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and (
            kind = 'auxiliary'
            or (kind = 'verb' and concept like 'speech.%' and detail in ('finite', 'participle_past'))
            or (kind = 'relative' and concept in ('person', 'subject'))
        )

),

asides as (

    {# "Nora Exemple, elle, dit" #}
    select document_key, sentence_no, token_no as mention_end, token_end as aside_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'adverb'

),

marks as (

    select document_key, sentence_no, commas, verbs,
    from {{ ref('int_sentence_marks') }}

),

beside_verbs as (

    select distinct mentions.document_key, mentions.sentence_no, mentions.mention_no,
    from mentions
    inner join marks using (document_key, sentence_no)
    left join asides
        on mentions.document_key = asides.document_key
        and mentions.sentence_no = asides.sentence_no
        and mentions.token_end = asides.mention_end
    inner join phrases
        on mentions.document_key = phrases.document_key
        and mentions.sentence_no = phrases.sentence_no
        and (
            phrases.token_no in (mentions.token_end, asides.aside_end)
            and phrases.detail is distinct from 'participle_past'
            {# "Nora Exemple, of the Sample Institute, said" #}
            or (
                mentions.token_end + 1 < phrases.token_no
                and phrases.kind in ('verb', 'auxiliary')
                and phrases.detail is distinct from 'participle_past'
                and not mentions.is_oblique
                and list_contains(marks.commas, mentions.token_end)
                and list_contains(marks.commas, phrases.token_no - 1)
                and {{ count_between('marks.verbs', 'mentions.token_end', 'phrases.token_no') }} = 0
            )
            {# "Roza Karimova, who runs …" #}
            or (mentions.token_end + 1 = phrases.token_no and phrases.kind = 'relative' and phrases.concept = 'person')
            {# ", said Nora Exemple" #}
            or (
                mentions.token_no = phrases.token_end and phrases.kind = 'verb'
                {# "a dit Nora Exemple", but in English "accused Nora Exemple" #}
                and (phrases.detail = 'finite' or phrases.language = 'fr')
                {# "lâche le Ghanéen Marc Modèle" #}
                and (not mentions.has_determiner or mentions.countries is not null and not mentions.names_country)
            )
        )

)

select * from beside_verbs
