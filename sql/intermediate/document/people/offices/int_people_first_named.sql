{#
  Where each person of a document is named first, how often, and whether a comma goes on to tell who it is. In "The Kenyan
  president spoke. “…,” Paul Exemple said" the name tells who spoke; in "Paul Exemple, her brother, said" it is another.
#}
with mentions as (

    select
        names.document_key, names.sentence_no, names.mention_no, names.person_key,
        coalesce(list_contains(marks.commas, mentions.token_end), false) as is_described,
    from {{ ref('int_person_name_mentions') }} as names
    inner join {{ ref('int_actor_mentions') }} as mentions using (document_key, sentence_no, mention_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)

),

labelled as (

    select distinct document_key from {{ ref('int_labelled_names') }}

)

select
    mentions.document_key,
    mentions.person_key,
    min(mentions.sentence_no) as first_sentence_no,
    count(*) as mention_count,
    arg_min(mentions.is_described, (mentions.sentence_no, mentions.mention_no)) as is_described,
    bool_or(labelled.document_key is not null) as is_interview,
from mentions
left join labelled using (document_key)
group by mentions.document_key, mentions.person_key
