{# Regions told beside the name of a person: "Nora Exemple of Alabama", "Alabama Senator Nora Exemple". #}
with regions as (

    select document_key, sentence_no, token_no, phrase as region,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'region'

),

mentions as (

    select document_key, sentence_no, mention_no, token_no, token_end,
    from {{ ref('int_actor_mentions') }}
    where name is not null

),

beside as (

    select distinct people.document_key, people.person_key, regions.region,
    from mentions
    inner join {{ ref('int_person_name_mentions') }} as people using (document_key, sentence_no, mention_no)
    inner join regions
        on mentions.document_key = regions.document_key
        and mentions.sentence_no = regions.sentence_no
        and regions.token_no between mentions.token_no - 1 and mentions.token_end + 3
    left join {{ ref('int_sentence_marks') }} as marks
        on mentions.document_key = marks.document_key and mentions.sentence_no = marks.sentence_no
    {# "Nora Exemple met Alabama Senator …" #}
    where {{ count_between('marks.verbs', 'mentions.token_end', 'regions.token_no') }} = 0

)

select * from beside
