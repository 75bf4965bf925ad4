{#
  Institutions and documents by a word alone ("the ministry", "le Fonds", "the statement"): for whom the last one spoke
  that was named in full with that word ("the Ghanaian Trade Ministry", "le Fonds monétaire international"). So do their
  officers: "Commission President Asha Exemple".
#}
with mentions as (

    select
        document_key, sentence_no, mention_no, has_determiner, role_list is not null as is_officer,
        organization_id is not null as is_international,
        coalesce(organization_id, countries[1]) as country_code,
        if(role_list is null, sentences.words[token_no:token_end - 1], string_split(lower(organization_head), ' '))
            as words,
    from {{ ref('int_actor_mentions') }}
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    where
        (organization_head is not null or organization_id is not null or is_document)
        and (role_list is null and name is null or organization_head is not null and not is_plural_role)

),

bare as (

    select document_key, sentence_no, mention_no, is_officer, words[-1] as word,
    from mentions
    where country_code is null and (has_determiner and len(words) between 2 and 3 or is_officer and len(words) = 1)

),

named as (

    select document_key, sentence_no, mention_no, is_international, country_code, unnest(words) as word,
    from mentions
    where country_code is not null and len(words) > 1 and not is_officer

),

taken_up as (

    select
        bare.document_key,
        bare.sentence_no,
        bare.mention_no,
        arg_max(named.country_code, (named.sentence_no, named.mention_no, named.country_code)) as country_code,
    from bare
    inner join named
        on bare.document_key = named.document_key
        and bare.word = named.word
        {# the president of a university is not the state's #}
        and (named.is_international or not bare.is_officer)
        and (
            named.sentence_no < bare.sentence_no
            or named.sentence_no = bare.sentence_no and named.mention_no < bare.mention_no
        )
    group by bare.document_key, bare.sentence_no, bare.mention_no

)

select * from taken_up
