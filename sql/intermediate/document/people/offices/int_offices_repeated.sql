{#
  Offices in three words or more that the text has given to one person in the very same words: "le président de la Cour
  suprême" after "le président de la Cour suprême, Nora Exemple".
#}
with mentions as (

    select
        mentions.document_key, mentions.sentence_no, mentions.mention_no, mentions.name is not null as is_named,
        {# without its article #}
        sentences.words[
            mentions.token_no + coalesce(determiners.token_end - determiners.token_no, 0):mentions.token_end - 1
        ] as office_words,
        {# "le président de la Cour des comptes" goes on #}
        list_contains(marks.linkers, mentions.token_end)
        and not coalesce(list_contains(marks.ofs, mentions.token_end), false) as is_complete,
    from {{ ref('int_actor_mentions') }} as mentions
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    left join {{ ref('int_phrases_located') }} as determiners
        on mentions.document_key = determiners.document_key
        and mentions.sentence_no = determiners.sentence_no
        and mentions.token_no = determiners.token_no
        and determiners.layer = 'syntax' and determiners.kind = 'determiner'
    where mentions.role_list is not null and not mentions.is_plural_role and not coalesce(mentions.is_indefinite, false)

),

named as (

    select mentions.document_key, mentions.office_words, people.person_key,
    from mentions
    inner join {{ ref('int_person_name_mentions') }} as people using (document_key, sentence_no, mention_no)
    where mentions.is_named

),

repeated as (

    select
        bare.document_key, bare.sentence_no, bare.mention_no, any_value(named.person_key) as person_key,
    from mentions as bare
    inner join named
        on bare.document_key = named.document_key
        and bare.office_words = list_slice(named.office_words, 1, len(bare.office_words))
    where not bare.is_named and bare.is_complete and len(bare.office_words) >= 3
    group by bare.document_key, bare.sentence_no, bare.mention_no
    having count(distinct named.person_key) = 1

)

select * from repeated
