{# Mentions by name that stand as a person does: beside a verb of speech, an auxiliary, "who" or an age. #}
with mentions as (

    select * from {{ ref('int_names_placed') }}

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

marks as (

    select document_key, sentence_no, commas, verbs, subject_relatives, ofs,
    from {{ ref('int_sentence_marks') }}

),

beside_verbs as (

    select distinct mentions.document_key, mentions.sentence_no, mentions.mention_no,
    from mentions
    inner join marks using (document_key, sentence_no)
    inner join phrases
        on mentions.document_key = phrases.document_key
        and mentions.sentence_no = phrases.sentence_no
        and (
            phrases.token_no in (mentions.token_end, mentions.aside_end)
            and phrases.detail is distinct from 'participle_past'
            {# "Nora Exemple, of the Sample Institute, said" #}
            or (
                mentions.token_end + 1 < phrases.token_no
                and phrases.kind in ('verb', 'auxiliary')
                and phrases.detail is distinct from 'participle_past'
                and not mentions.is_oblique
                and list_contains(marks.commas, mentions.token_end)
                {# ", incisively pointed out" #}
                and {{ count_between('marks.commas', 'phrases.token_no - 2', 'phrases.token_no') }} > 0
                and (
                    {{ count_between('marks.verbs', 'mentions.token_end', 'phrases.token_no') }} = 0
                    {# "Nora Exemple, qui a été …, a écrit" #}
                    or list_contains(marks.subject_relatives, mentions.token_end + 1)
                )
            )
            {# "Nora Exemple from Ghana said" #}
            or (
                phrases.detail = 'finite'
                and coalesce(mentions.place_end, 0) = phrases.token_no
                and not mentions.is_oblique
            )
            {# "Nora Exemple of the Sample Institute said" #}
            or (
                phrases.detail = 'finite' and phrases.concept = 'speech.state'
                and phrases.token_no between mentions.token_end + 2 and mentions.token_end + 9
                and not mentions.is_oblique
                and list_contains(marks.ofs, mentions.token_end)
                and {{ count_between('marks.commas', 'mentions.token_end', 'phrases.token_no') }} = 0
                and {{ count_between('marks.verbs', 'mentions.token_end', 'phrases.token_no') }} = 0
            )
            {# "Roza Karimova, who runs …" #}
            or (mentions.token_end + 1 = phrases.token_no and phrases.kind = 'relative' and phrases.concept = 'person')
            {# ", said Nora Exemple" #}
            or (
                coalesce(mentions.addressee_no, mentions.token_no) = phrases.token_end and phrases.kind = 'verb'
                {# "a dit Nora Exemple", but in English "accused Nora Exemple" #}
                and (phrases.detail = 'finite' or phrases.language = 'fr')
                {# "lâche le Ghanéen Marc Modèle" #}
                and (not mentions.has_determiner or mentions.countries is not null and not mentions.names_country)
            )
        )

)

select * from beside_verbs
union
select * from {{ ref('int_names_with_ages') }}
